package vn.motcua.kiosk.procedure;

/**
 * A paper that a procedure asks for.
 *
 * @param name     as the citizen knows it: "Giấy chứng sinh"
 * @param note     one short line, may be empty: "Do bệnh viện cấp"
 * @param form     how it is handed in
 * @param required false: only in some cases, told in the note
 * @param when     the case in which it is asked for, as a citizen would say it: "Làm thay người khác"; empty for always
 */
public record AskedDocument(String name, String note, Form form, boolean required, String when) {

    public enum Form { ORIGINAL, COPY, SHOW_AT_COUNTER, READ_FROM_CARD }

    /** One that is asked for in every case. */
    public AskedDocument(String name, String note, Form form, boolean required) {
        this(name, note, form, required, "");
    }

    /** True when the kiosk is to scan it. */
    public boolean scanned() {
        return form != Form.READ_FROM_CARD;
    }
}
