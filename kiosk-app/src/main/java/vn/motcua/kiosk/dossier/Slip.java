package vn.motcua.kiosk.dossier;

import java.time.LocalDateTime;

/**
 * What the citizen takes home after submitting: the kiosk's own slip, not the legal receipt.
 *
 * @param code      as "H26-0042-7316"
 * @param documents number of kinds of paper
 * @param pages     number of pages
 * @param bytes     size of the PDF
 * @param sentAt    local time of the branch
 * @param address   what the QR leads to
 */
public record Slip(String code, int documents, int pages, long bytes, LocalDateTime sentAt, String address) {
}
