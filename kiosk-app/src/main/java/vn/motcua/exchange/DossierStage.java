package vn.motcua.exchange;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How far a dossier has come. */
public enum DossierStage {
    /** Scanned at a kiosk; no official has looked at it yet. */
    RECEIVED,
    /** An official has taken it; from then on it is being worked on. */
    ACCEPTED,
    /** The citizen has to bring something; the change's note says what. */
    SUPPLEMENT_ASKED,
    /** Not taken; the change's note says why. */
    REFUSED,
    /** The result can be fetched. */
    READY,
    /** The citizen has the result. */
    HANDED_OVER,
    /** A stage of a newer centre. */
    @JsonEnumDefaultValue UNKNOWN
}
