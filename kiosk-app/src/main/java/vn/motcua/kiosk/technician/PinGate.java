package vn.motcua.kiosk.technician;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lets in who knows the PIN. After {@link #TRIES} wrong ones it is shut for ten minutes, and for twice as long after each
 * further one. A try is written down as wrong before it is looked at: pulling the plug gains nothing. One thread at a time.
 */
public final class PinGate {

    public static final int DIGITS = 6;
    public static final int TRIES = 5;
    public static final Duration FIRST_LOCK = Duration.ofMinutes(10);
    /** In the folder of the kiosk's data. */
    public static final String FILE = "technician.pin";
    private static final Duration LONGEST_LOCK = Duration.ofHours(24);
    private static final int MOST_DOUBLINGS = 10;

    private final Path pin;
    private final Path tries;
    private final Clock clock;

    /**
     * How the gate stands.
     *
     * @param set         there is a PIN
     * @param left        wrong PINs until it is shut
     * @param lockedUntil while it is shut
     */
    public record State(boolean set, int left, Optional<Instant> lockedUntil) {
    }

    /** @param open the PIN was right */
    public record Answer(boolean open, State state) {
    }

    private record Tries(int wrong, Instant lockedUntil) {
        static final Tries NONE = new Tries(0, Instant.EPOCH);
    }

    /** @param folder of the kiosk's data */
    public PinGate(Path folder, Clock clock) {
        this.pin = folder.resolve(FILE);
        this.tries = folder.resolve("technician.tries");
        this.clock = clock;
    }

    /** What speaks against this PIN: empty for nothing. Makes no string of it. */
    public static Optional<String> weakness(CharSequence candidate) {
        if (candidate.length() != DIGITS || candidate.chars().anyMatch(sign -> sign < '0' || sign > '9')) {
            return Optional.of("a PIN has " + DIGITS + " digits");
        }
        boolean same = candidate.chars().distinct().count() < 3;
        return same || run(candidate, 1) || run(candidate, 9) ? Optional.of("this PIN is among the first that a stranger tries") : Optional.empty();
    }

    /** Up or down, and past 9 or 0. @param step from one digit to the next, of ten */
    private static boolean run(CharSequence digits, int step) {
        return IntStream.range(1, digits.length()).allMatch(i -> (digits.charAt(i) - digits.charAt(i - 1) + 10) % 10 == step);
    }

    /** Sets another PIN and opens a shut gate. @param other digits, wiped then @throws IOException when the folder cannot be written */
    public void set(char[] other) throws IOException {
        byte[] digits = new byte[other.length];
        for (int i = 0; i < other.length; i++) {
            digits[i] = (byte) other[i];
        }
        Arrays.fill(other, ' ');
        String hash = PinHash.of(digits).toString();
        Arrays.fill(digits, (byte) 0);
        Files.createDirectories(pin.toAbsolutePath().getParent());
        write(pin, hash);
        write(tries, "0 0");
    }

    public State state() throws IOException {
        return state(hash().isPresent(), tries());
    }

    private State state(boolean set, Tries now) {
        boolean locked = now.lockedUntil.isAfter(clock.instant());
        return new State(set, locked ? 0 : Math.max(1, TRIES - now.wrong), locked ? Optional.of(now.lockedUntil) : Optional.empty());
    }

    /** @throws IOException when the try cannot be written down: then nobody is let in */
    public Answer check(String candidate) throws IOException {
        Optional<PinHash> hash = hash();
        Tries before = tries();
        State state = state(hash.isPresent(), before);
        if (hash.isEmpty() || state.lockedUntil().isPresent()) {
            return new Answer(false, state);
        }
        Tries wrong = new Tries(before.wrong + 1, clock.instant().plus(lock(before.wrong + 1)));
        write(tries, wrong.wrong + " " + wrong.lockedUntil.getEpochSecond());
        if (hash.get().isOf(candidate)) {
            write(tries, "0 0");
            return new Answer(true, state(true, Tries.NONE));
        }
        return new Answer(false, state(true, wrong));
    }

    private static Duration lock(int wrong) {
        if (wrong < TRIES) {
            return Duration.ZERO;
        }
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(MOST_DOUBLINGS, wrong - TRIES));
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }

    private Optional<PinHash> hash() throws IOException {
        return read(pin).flatMap(PinHash::parse);
    }

    /** No lock is longer than the tries before it have earned: where the clock was set back meanwhile, it begins anew. */
    private Tries tries() throws IOException {
        Tries kept = keptTries();
        Instant latest = clock.instant().plus(lock(kept.wrong));
        if (!kept.lockedUntil.isAfter(latest)) {
            return kept;
        }
        write(tries, kept.wrong + " " + latest.getEpochSecond());
        return new Tries(kept.wrong, latest);
    }

    /** A file that is not as it was written is somebody's work: the gate is shut as after the last try. */
    private Tries keptTries() throws IOException {
        Optional<String> text = read(tries);
        if (text.isEmpty()) {
            return Tries.NONE;
        }
        String[] words = text.get().strip().split(" ");
        try {
            return new Tries(Integer.parseInt(words[0]), Instant.ofEpochSecond(Long.parseLong(words[1])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return new Tries(TRIES, Instant.MAX);
        }
    }

    private static Optional<String> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, for the owner's eyes only, and on the disk when this returns. */
    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, Set.of(StandardOpenOption.WRITE))) {
            channel.write(java.nio.ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
