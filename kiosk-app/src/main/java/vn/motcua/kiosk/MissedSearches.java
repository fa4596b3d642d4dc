package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Counts what was looked for and not found, without a person: words of fewer than three visits are kept only as a salted
 * hash, words with a long number not at all. Used on one thread.
 */
final class MissedSearches {

    /** Visits that must have asked for the same before anybody reads it. */
    static final int ENOUGH = 3;
    private static final int LEAST_LETTERS = 3;
    private static final int LONGEST = 60;
    /** An identity number has 12, a telephone number 10. */
    private static final int MOST_DIGITS = 5;
    private static final int MOST_KEPT = 5_000;

    private final Path file;
    private final ObjIntConsumer<String> told;
    private final Map<String, Integer> counts = new HashMap<>();
    private String salt = "";
    private String missed = "";
    private String before = "";

    /** @param file of the hashes and counts @param told of words that enough visits have missed, and how often */
    MissedSearches(Path file, ObjIntConsumer<String> told) {
        this.file = file;
        this.told = told;
        read();
    }

    /** A key was struck. The longest query of a run of key strokes that found nothing is what was looked for. */
    void looked(String query, boolean found) {
        if (query.isBlank() || !query.startsWith(before) && !before.startsWith(query)) {
            over();
        }
        before = query;
        if (found && query.startsWith(missed)) {
            missed = "";
        } else if (!found && query.length() > missed.length()) {
            missed = query;
        }
    }

    /** The citizen looks for something else, or has gone. */
    void over() {
        String words = masked(missed);
        missed = "";
        before = "";
        if (words.isEmpty()) {
            return;
        }
        if (salt.isEmpty()) {
            // Not while the kiosk starts: a first salt takes time that citizens would wait for the screen.
            read();
        }
        int times = counts.merge(hash(words), 1, Integer::sum);
        if (times == ENOUGH) {
            told.accept(words, ENOUGH);
        } else if (times > ENOUGH) {
            told.accept(words, 1);
        }
        write();
    }

    /** @return empty when it says too little or too much */
    private static String masked(String query) {
        String words = Normalizer.normalize(query, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        long digits = words.chars().filter(Character::isDigit).count();
        long letters = words.chars().filter(Character::isLetter).count();
        if (digits > MOST_DIGITS || letters < LEAST_LETTERS) {
            return "";
        }
        String masked = words.replaceAll("\\d", "#");
        return masked.length() > LONGEST ? masked.substring(0, LONGEST).strip() : masked;
    }

    private String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((salt + words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void read() {
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] cells = line.split("\t");
                if (cells.length == 2 && cells[0].equals("salt")) {
                    salt = cells[1];
                } else if (cells.length == 2) {
                    counts.put(cells[0], Integer.parseInt(cells[1]));
                }
            }
        } catch (IOException | NumberFormatException e) {
            counts.clear();
        }
        if (salt.isEmpty()) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            salt = HexFormat.of().formatHex(random);
            counts.clear();
        }
    }

    /** Counts are no promise: where the disk refuses, they begin anew. */
    private void write() {
        List<String> lines = new ArrayList<>(List.of("salt\t" + salt));
        counts.entrySet().stream().limit(MOST_KEPT).forEach(entry -> lines.add(entry.getKey() + "\t" + entry.getValue()));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            counts.clear();
        }
    }
}
