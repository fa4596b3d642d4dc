package vn.motcua.kiosk.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds procedures by their code or a part of it, with or without its dot. */
final class CodeSearch {

    /** Nothing but a code, perhaps called one, perhaps with the suffix of an office. */
    private static final Pattern CODE = Pattern.compile(
            "\\s*(?:mã|ma)?\\s*(?:số|so)?\\s*(?:thủ tục|thu tuc|tthc)?[\\s:]*(?:(\\d\\.\\d{6})(?:[.\\s]\\S*)?|(\\d[\\d.]{2,8}))\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Title> titles;

    CodeSearch(List<Title> titles) {
        this.titles = titles;
    }

    /** @return exact code first, then those that begin so, end so, have it inside; empty when the query is no code */
    List<Procedure> find(String query, int most) {
        Matcher matcher = CODE.matcher(query);
        if (!matcher.matches()) {
            return List.of();
        }
        String digits = digits(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        return titles.stream().map(Title::procedure).filter(procedure -> digits(procedure.code()).contains(digits))
                .sorted(Comparator.comparingInt(procedure -> rank(digits(procedure.code()), digits))).limit(most).toList();
    }

    private static int rank(String code, String digits) {
        return code.equals(digits) ? 0 : code.startsWith(digits) ? 1 : code.endsWith(digits) ? 2 : 3;
    }

    private static String digits(String code) {
        return code.replace(".", "");
    }
}
