package vn.motcua.kiosk.config;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a language: one line a key, the same keys and fillings as every other language in the folder; words for one of
 * a thing, "key.one", where the language has a plural; and no letter that this machine could not draw.
 *
 * @param drawable tells the letters that this machine has a font for
 */
public record WordsFileCheck(IntPredicate drawable) implements FileCheck {

    /** As the room of the words reads it. */
    private static final String ONE = ".one";
    /** So many tell which script it is. */
    private static final int MOST_LETTERS = 8;
    private static final Pattern FILLING = Pattern.compile("\\{\\d+}");
    private static final Pattern LINE = Pattern.compile("\\s*([a-z0-9.-]+)\\s*=\\s*(.*)");

    @Override
    public boolean covers(Path file) {
        return file.toString().endsWith(".properties");
    }

    @Override
    public List<Problem> check(Path file) {
        List<Problem> problems = new ArrayList<>();
        try {
            Map<String, Text> words = words(file, problems);
            compareWithSeveral(file, words, problems);
            draw(file, words, problems);
            Set<String> missing = new TreeSet<>();
            for (Path other : siblings(file)) {
                compare(file, words, other, missing, problems);
            }
        } catch (IOException e) {
            problems.add(Problem.ofFile(file, 1, "expected a readable file of UTF-8 text"));
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        return problems;
    }

    private record Text(int line, String text) {

        Set<String> fillings() {
            return FILLING.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, Text> words(Path file, List<Problem> problems) throws IOException {
        Map<String, Text> words = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                read(file, i + 1, lines.get(i), words, problems);
            }
        }
        return words;
    }

    private static void read(Path file, int line, String content, Map<String, Text> words, List<Problem> problems) {
        var match = LINE.matcher(content);
        if (!match.matches()) {
            problems.add(new Problem(file, line, "line", "expected room.key = words, on one line"));
            return;
        }
        String key = match.group(1);
        if (match.group(2).isBlank()) {
            problems.add(new Problem(file, line, key, "expected words, found nothing"));
        }
        Text before = words.putIfAbsent(key, new Text(line, match.group(2)));
        if (before != null) {
            problems.add(new Problem(file, line, key, "expected each key once, found it in line " + before.line() + " too"));
        }
    }

    /** A language with a plural has them, another has not: they belong to no other file, but to the words for several. */
    private static boolean forOne(String key) {
        return key.endsWith(ONE);
    }

    private static void compareWithSeveral(Path file, Map<String, Text> words, List<Problem> problems) {
        words.forEach((key, text) -> {
            Text several = forOne(key) ? words.get(key.substring(0, key.length() - ONE.length())) : text;
            if (several == null) {
                problems.add(new Problem(file, text.line(), key, "expected words for several too, found none"));
            } else if (!several.fillings().containsAll(text.fillings())) {
                problems.add(new Problem(file, text.line(), key,
                        "expected the fillings of several " + several.fillings() + " or fewer, found " + text.fillings()));
            }
        });
    }

    /** A problem for each script, not for each of its hundreds of texts. */
    private void draw(Path file, Map<String, Text> words, List<Problem> problems) {
        Map<UnicodeScript, List<String>> lacking = new EnumMap<>(UnicodeScript.class);
        words.forEach((key, text) -> text.text().codePoints().filter(letter -> !Character.isWhitespace(letter) && !drawable.test(letter))
                .mapToObj(UnicodeScript::of).distinct().forEach(script -> lacking.computeIfAbsent(script, first -> new ArrayList<>()).add(key)));
        lacking.forEach((script, keys) -> {
            Text first = words.get(keys.get(0));
            String letters = first.text().codePoints().filter(letter -> UnicodeScript.of(letter) == script && !drawable.test(letter)).distinct()
                    .limit(MOST_LETTERS).mapToObj(Character::toString).collect(Collectors.joining(" "));
            problems.add(new Problem(file, first.line(), keys.get(0), "expected letters that a font of this machine has, found " + letters
                    + (keys.size() == 1 ? "" : ", and in " + (keys.size() - 1) + " texts more")
                    + ": install a font for them, as Debian's " + fontPackage(script)));
        });
    }

    private static String fontPackage(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> "fonts-noto-cjk";
            default -> "fonts-noto-core";
        };
    }

    private static List<Path> siblings(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(other -> other.toString().endsWith(".properties"))
                    .filter(other -> !other.getFileName().equals(file.getFileName())).sorted().toList();
        }
    }

    /** @param missing keys that were told already: one sentence for each is enough, however many languages have it */
    private static void compare(Path file, Map<String, Text> words, Path other, Set<String> missing, List<Problem> problems) throws IOException {
        Map<String, Text> theirs = words(other, new ArrayList<>());
        String name = other.getFileName().toString();
        theirs.keySet().stream().filter(key -> !words.containsKey(key) && !forOne(key) && missing.add(key)).forEach(key -> problems.add(
                new Problem(file, 1, key, "expected words, as in " + name + ", found nothing")));
        words.forEach((key, text) -> {
            Text their = theirs.get(key);
            if (their != null && !forOne(key) && !their.fillings().equals(text.fillings())) {
                problems.add(new Problem(file, text.line(), key, "expected the fillings of " + name + " " + their.fillings()
                        + ", found " + text.fillings()));
            }
        });
    }
}
