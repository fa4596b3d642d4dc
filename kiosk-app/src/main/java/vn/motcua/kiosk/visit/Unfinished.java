package vn.motcua.kiosk.visit;

import vn.motcua.kiosk.dossier.KeptVisit;
import vn.motcua.kiosk.procedure.Procedure;

/** A dossier that the citizen was scanning when the kiosk stopped. @param kept has one page or more */
public record Unfinished(Procedure procedure, KeptVisit kept) {
}
