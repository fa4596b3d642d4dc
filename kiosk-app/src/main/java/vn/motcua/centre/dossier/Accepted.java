package vn.motcua.centre.dossier;

import java.time.LocalDateTime;

/**
 * An accepted dossier.
 *
 * @param code     of the kiosk's slip
 * @param official see {@link OfficialCode}
 * @param branch   where it was handed in
 * @param account  who accepted it
 */
public record Accepted(String code, String official, String branch, String procedureName, LocalDateTime acceptedAt, LocalDateTime due,
                       String account, AcceptanceForm form) {
}
