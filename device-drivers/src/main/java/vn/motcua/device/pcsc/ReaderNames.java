package vn.motcua.device.pcsc;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which readers are meant, by their names in PC/SC: {@code *} stands for any letters. The slots for the security modules of a
 * reader (SAM), which hold a card for ever, are meant only where the name says so.
 */
final class ReaderNames {

    private static final Pattern MODULE_SLOT = Pattern.compile("\\bSAM\\b", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Pattern pattern;

    ReaderNames(String text) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        for (String literal : text.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean fit(String reader) {
        boolean meant = !MODULE_SLOT.matcher(reader).find() || text.toUpperCase(Locale.ROOT).contains("SAM");
        return meant && pattern.matcher(reader).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
