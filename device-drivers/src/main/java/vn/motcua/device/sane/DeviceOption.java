package vn.motcua.device.sane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One option of a SANE device, as {@code scanimage -A} prints it.
 *
 * @param name    as on the command line, with its dashes: "--mode", "-x"
 * @param words   the allowed values when they are a list, without unit; else empty
 * @param range   the allowed values when they are a range
 * @param current the present value, may be empty
 * @param active  false when the device refuses it at present
 */
record DeviceOption(String name, List<String> words, Optional<Range> range, String current, boolean active) {

    record Range(double least, double most) {
    }

    private static final Pattern LINE = Pattern.compile("^ {4}(--?[A-Za-z][A-Za-z0-9-]*)(.*)$");
    /** A value in brackets at the end; one level of brackets inside, for Brother's "24bit Color[Fast]". */
    private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s\\[((?:[^\\[\\]]|\\[[^\\]]*\\])*)\\]$");
    private static final Pattern STEPS = Pattern.compile("\\s*\\(in steps of [^)]*\\)$");
    private static final Pattern RANGE = Pattern.compile("^(-?[0-9.]+?)\\.\\.(-?[0-9.]+)[a-z%]*$");
    private static final String UNITS = "(?<=[0-9])(dpi|mm|pel|bit|us|%)$";

    /** Empty when the line is a heading or an explanation. */
    static Optional<DeviceOption> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(2);
        String current = "";
        boolean active = true;
        for (Matcher end = BRACKETS.matcher(rest); end.matches(); end = BRACKETS.matcher(rest)) {
            String word = end.group(2);
            active &= !word.equals("inactive") && !word.equals("read-only");
            current = word;
            rest = end.group(1);
        }
        String allowed = STEPS.matcher(rest.strip()).replaceFirst("").replaceFirst("^\\[=\\((.*)\\)\\]$", "$1");
        Matcher range = RANGE.matcher(allowed);
        return Optional.of(range.matches()
                ? new DeviceOption(matcher.group(1), List.of(), Optional.of(limits(range)), current, active)
                : new DeviceOption(matcher.group(1), words(allowed), Optional.empty(), current, active));
    }

    private static Range limits(Matcher range) {
        return new Range(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)));
    }

    private static List<String> words(String allowed) {
        if (!allowed.contains("|")) {
            return allowed.isEmpty() || allowed.startsWith("<") ? List.of() : List.of(allowed.replaceFirst(UNITS, ""));
        }
        return Arrays.stream(allowed.replaceFirst(UNITS, "").split("\\|")).filter(word -> !word.isEmpty()).toList();
    }
}
