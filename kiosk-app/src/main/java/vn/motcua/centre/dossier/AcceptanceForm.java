package vn.motcua.centre.dossier;

import java.util.List;
import java.util.Objects;

/**
 * What an official types when accepting: the person and the papers, as the legal form wants them. Kept encrypted only.
 *
 * @param applicant  name as on the card; must be there
 * @param identity   12 digits, or another paper's number; may be empty
 * @param papers     what was handed in
 * @param copies     sets of papers
 * @param days       working days that the procedure may take
 * @param returnedAt where the result is fetched
 * @param fee        as said to the person; empty for none
 */
public record AcceptanceForm(String applicant, String identity, String address, String phone, String email, List<Paper> papers, int copies,
                             int days, String returnedAt, String fee) {

    public static final int MOST_DAYS = 365;
    private static final int LONGEST = 300;
    private static final int MOST_PAPERS = 60;

    /** @param kind original or copy, in the form's words */
    public record Paper(String name, String kind, int count) {
        public Paper {
            name = text(name);
            kind = text(kind);
            count = Math.max(1, Math.min(count, 99));
        }
    }

    public AcceptanceForm {
        applicant = text(applicant);
        identity = text(identity);
        address = text(address);
        phone = text(phone);
        email = text(email);
        returnedAt = text(returnedAt);
        fee = text(fee);
        papers = papers == null ? List.of() : papers.stream().filter(Objects::nonNull).limit(MOST_PAPERS).toList();
        copies = Math.max(1, Math.min(copies, 99));
    }

    private static String text(String given) {
        String text = given == null ? "" : given.strip().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** Says nothing, so that no log line can either. */
    @Override
    public String toString() {
        return "AcceptanceForm";
    }
}
