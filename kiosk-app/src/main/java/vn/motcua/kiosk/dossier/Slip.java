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
 * @param address   what stands in the QR: a page of the centre, or the code where the branch has no such page
 */
public record Slip(String code, int documents, int pages, long bytes, LocalDateTime sentAt, String address) {

    /** True when the QR leads a telephone to a page. */
    public boolean onPhone() {
        return address.regionMatches(true, 0, "http", 0, 4);
    }

    /** Without the code, which tells whoever has it how the dossier is doing. */
    @Override
    public String toString() {
        return "Slip[" + pages + " pages]";
    }
}
