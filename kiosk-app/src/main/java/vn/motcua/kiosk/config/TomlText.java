package vn.motcua.kiosk.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The text of a TOML file, changed key by key so that its comments stay: they are what explains it to the next technician. */
public final class TomlText {

    private final List<String> lines;

    private TomlText(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    public static TomlText of(String text) {
        return new TomlText(text.lines().toList());
    }

    /** A text as it stands in a file, in quotes. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * Gives a key another value; the comment behind it stays. A key that is not there is added to its table.
     *
     * @param table as in its header, without brackets; empty: the top of the file
     * @param value as it stands in a file, texts in quotes
     */
    public TomlText set(String table, String key, String value) {
        int begin = begin(table);
        if (begin < 0) {
            insertTable(table, List.of(key + " = " + value));
            return this;
        }
        int end = end(begin);
        for (int i = begin; i < end; i++) {
            if (isKey(lines.get(i), key)) {
                lines.set(i, replaced(lines.get(i), value));
                return this;
            }
        }
        lines.add(begin, key + " = " + value);
        return this;
    }

    /** Puts a table in the place of the one of that name, or before the services when there is none. @param values as they stand in a file */
    public TomlText replace(String table, Map<String, String> values) {
        List<String> fresh = values.entrySet().stream().map(each -> each.getKey() + " = " + each.getValue()).toList();
        int begin = begin(table);
        if (begin < 0) {
            insertTable(table, fresh);
        } else {
            int end = values(begin);
            lines.subList(begin, end).clear();
            lines.addAll(begin, fresh);
        }
        return this;
    }

    /** Takes a table out; nothing happens when there is none. */
    public TomlText remove(String table) {
        int begin = begin(table);
        if (begin > 0) {
            lines.subList(begin - 1, values(begin)).clear();
        }
        return this;
    }

    /** A comment, or a value without a blank line between. */
    private static boolean belongsToWhatFollows(String line) {
        return line.startsWith("#") || !line.isBlank() && !isHeader(line);
    }

    private void insertTable(String table, List<String> values) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).startsWith("[[")) {
            at++;
        }
        while (at > 0 && at < lines.size() && belongsToWhatFollows(lines.get(at - 1))) {
            at--;
        }
        while (at > 1 && at < lines.size() && lines.get(at - 1).isBlank() && lines.get(at - 2).startsWith("#")) {
            at--;
            while (at > 0 && lines.get(at - 1).startsWith("#")) {
                at--;
            }
        }
        List<String> block = new ArrayList<>();
        block.add("[" + table + "]");
        block.addAll(values);
        block.add("");
        lines.addAll(at, block);
    }

    /** The line after the header; -1 when there is no such table. */
    private int begin(String table) {
        if (table.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().replaceFirst("\\s*#.*", "").equals("[" + table + "]")) {
                return i + 1;
            }
        }
        return -1;
    }

    private int end(int begin) {
        int end = begin;
        while (end < lines.size() && !isHeader(lines.get(end))) {
            end++;
        }
        return end;
    }

    /** Where the values of a table and what explains them end. */
    private int values(int begin) {
        int end = begin;
        while (end < lines.size() && !lines.get(end).isBlank() && !isHeader(lines.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHeader(String line) {
        return line.stripLeading().startsWith("[");
    }

    private static boolean isKey(String line, String key) {
        String stripped = line.stripLeading();
        return stripped.startsWith(key) && stripped.substring(key.length()).stripLeading().startsWith("=");
    }

    private static String replaced(String line, String value) {
        int begin = line.indexOf('=') + 1;
        int end = endOfValue(line, begin);
        String comment = line.substring(end).strip();
        String front = line.substring(0, begin) + " " + value;
        if (comment.isEmpty()) {
            return front;
        }
        int column = line.length() - line.substring(end).stripLeading().length();
        return front + " ".repeat(Math.max(1, column - front.length())) + comment;
    }

    private static int endOfValue(String line, int begin) {
        boolean inText = false;
        for (int i = begin; i < line.length(); i++) {
            char each = line.charAt(i);
            if (inText && each == '\\') {
                i++;
            } else if (each == '"') {
                inText = !inText;
            } else if (each == '#' && !inText) {
                return i;
            }
        }
        return line.length();
    }

    /** Whole or not at all, and on the disk when it returns. */
    public void write(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        Path fresh = whole.resolveSibling(whole.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
