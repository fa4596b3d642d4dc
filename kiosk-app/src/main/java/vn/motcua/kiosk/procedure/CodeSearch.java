package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds procedures by their code or a part of it, with or without its dot, or with what was typed instead of it. */
final class CodeSearch {

    /** Nothing but a code, perhaps called one, perhaps with the suffix of an office. */
    private static final Pattern CODE = Pattern.compile(
            "\\s*(?:mã|ma)?\\s*(?:số|so)?\\s*(?:thủ tục|thu tuc|tthc)?[\\s:]*(?:(\\d[., -]?\\d{6})(?:[.\\s]\\S*)?|(\\d[\\d., -]{2,9}))\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Title> titles;
    private final String[] codes;

    CodeSearch(List<Title> titles) {
        this.titles = titles;
        this.codes = titles.stream().map(title -> digits(title.procedure().code())).toArray(String[]::new);
    }

    /** @return exact code first, then those that begin so, end so, have it inside; empty when the query is no code */
    List<Procedure> find(String query, int most) {
        Matcher matcher = CODE.matcher(query);
        if (!hasDigit(query) || !matcher.matches()) {
            return List.of();
        }
        String digits = digits(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        List<List<Procedure>> byRank = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < codes.length; i++) {
            if (codes[i].contains(digits)) {
                List<Procedure> equals = byRank.get(rank(codes[i], digits));
                if (equals.size() < most) {
                    equals.add(titles.get(i).procedure());
                }
            }
        }
        return byRank.stream().flatMap(List::stream).limit(most).toList();
    }

    /** Most queries have none, and every key stroke asks. */
    private static boolean hasDigit(String query) {
        for (int i = 0; i < query.length(); i++) {
            if (Character.isDigit(query.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int rank(String code, String digits) {
        return code.equals(digits) ? 0 : code.startsWith(digits) ? 1 : code.endsWith(digits) ? 2 : 3;
    }

    private static String digits(String code) {
        return code.replaceAll("\\D", "");
    }
}
