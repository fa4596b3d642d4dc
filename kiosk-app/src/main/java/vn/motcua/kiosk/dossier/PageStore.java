package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.envelope.DataKey;

/**
 * Where the pages of visits lie, encrypted. The key of a running visit is in memory only; one that was begun with a card also lies
 * beside the pages, wrapped so that this card alone opens it. Nothing of a visit survives its end; of one that a power cut or crash
 * ended, its pages wait for the card for a set time. One thread at a time.
 */
public final class PageStore {

    private static final Logger log = LoggerFactory.getLogger(PageStore.class);

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String CARD = "card";
    private static final String SECRET = "kiosk-secret";
    private static final String PURPOSE = "visit key";
    private static final int MARK = 32;

    private final Path folder;
    private final Path spool;
    private final Clock clock;
    private final Duration waiting;
    private final Set<Path> open = new HashSet<>();

    private PageStore(Path folder, Path spool, Clock clock, Duration waiting) {
        this.folder = folder;
        this.spool = spool;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** Opens a store in which nothing waits for anybody: what a crash has left is erased, scanners' files lie beside the pages. */
    public static PageStore open(Path folder) throws IOException {
        return open(folder, folder.resolve("spool"), Clock.systemUTC(), Duration.ZERO);
    }

    /**
     * Opens the store, and erases what a crash has left in it, but for pages that wait for their card.
     *
     * @param folder  the store's own; made when missing, readable by the kiosk's account only
     * @param spool   where scanners write their files, which are not encrypted: best in memory; emptied now and page by page
     * @param waiting how long the pages of a visit that broke off wait for their card, from their last change
     */
    public static PageStore open(Path folder, Path spool, Clock clock, Duration waiting) throws IOException {
        erase(spool);
        PageStore store = new PageStore(WholeFile.folder(folder), WholeFile.folder(spool), clock, waiting);
        store.eraseOld();
        return store;
    }

    /**
     * A visit whose pages nobody can get back when it breaks off.
     *
     * @param visitKey letters, digits, dash and underscore; says nothing of the person
     */
    public VisitPages begin(String visitKey, Profile profile) throws IOException {
        return begin(visitKey, profile, DataKey.random());
    }

    private VisitPages begin(String visitKey, Profile profile, DataKey key) throws IOException {
        if (!KEY.matcher(visitKey).matches()) {
            throw new IllegalArgumentException("a visit's key is letters and digits");
        }
        Path own = WholeFile.folder(folder.resolve(visitKey));
        open.add(own);
        return new VisitPages(own, WholeFile.folder(spool.resolve(visitKey)), key, profile, () -> ended(own));
    }

    /**
     * A visit that its card can take up again.
     *
     * @param chip what only who opened the card's chip knows, the same at each reading
     */
    public VisitPages begin(String visitKey, Profile profile, byte[] chip) throws IOException {
        if (waiting.isZero()) {
            return begin(visitKey, profile);
        }
        byte[] secret = randomSecret();
        VisitPages pages = begin(visitKey, profile, DataKey.of(secret));
        try (CardKey card = cardKey(chip)) {
            byte[] wrapped = card.seal(secret, PURPOSE);
            byte[] mark = card.mark();
            WholeFile.write(folder.resolve(visitKey).resolve(CARD), out -> {
                out.write(mark);
                out.write(wrapped);
            });
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
        return pages;
    }

    /**
     * Takes up what this card's visit left when it broke off. Takes a few tenths of a second when anything waits at all.
     *
     * @param visitKey of the visit that goes on with it
     * @return empty when nothing waits for this card
     */
    public Optional<VisitPages> takeUp(String visitKey, Profile profile, byte[] chip) throws IOException {
        eraseOld();
        List<Path> left = left();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        try (CardKey card = cardKey(chip)) {
            for (Path each : left) {
                byte[] bytes = Files.readAllBytes(each.resolve(CARD));
                if (bytes.length > MARK && Arrays.equals(bytes, 0, MARK, card.mark(), 0, MARK)) {
                    return takeUp(each, visitKey, profile, card.open(Arrays.copyOfRange(bytes, MARK, bytes.length), PURPOSE));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<VisitPages> takeUp(Path left, String visitKey, Profile profile, byte[] secret) throws IOException {
        Path spooled = WholeFile.folder(spool.resolve(visitKey));
        VisitPages pages = new VisitPages(left, spooled, DataKey.of(secret), profile, () -> ended(left));
        Arrays.fill(secret, (byte) 0);
        open.add(left);
        pages.readBack();
        return Optional.of(pages);
    }

    /** True when pages of a visit that broke off wait for a card. Quick. */
    public boolean somethingWaits() throws IOException {
        eraseOld();
        return !left().isEmpty();
    }

    /** Erases pages whose time to wait is over, and those that wait for nobody. */
    public void eraseOld() throws IOException {
        try (Stream<Path> visits = Files.list(folder)) {
            for (Path each : visits.filter(Files::isDirectory).filter(each -> !each.equals(spool) && !open.contains(each)).toList()) {
                if (!waits(each)) {
                    log.info("erasing the pages of a visit that broke off");
                    erase(each);
                }
            }
        }
        forgetSecret();
    }

    /** Whatever copy of an older visit's wrapped key there may be: without this secret no card opens it. */
    private void forgetSecret() throws IOException {
        if (left().isEmpty() && open.isEmpty()) {
            Files.deleteIfExists(folder.resolve(SECRET));
        }
    }

    private void ended(Path visit) throws IOException {
        open.remove(visit);
        forgetSecret();
    }

    private boolean waits(Path left) throws IOException {
        Path journal = VisitJournal.in(left);
        if (waiting.isZero() || !Files.exists(left.resolve(CARD)) || !Files.exists(journal)) {
            return false;
        }
        Instant changed = Files.getLastModifiedTime(journal).toInstant();
        return clock.instant().isBefore(changed.plus(waiting));
    }

    private List<Path> left() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> visits = Files.list(folder)) {
            return visits.filter(each -> Files.exists(each.resolve(CARD)) && !open.contains(each)).sorted().toList();
        }
    }

    private CardKey cardKey(byte[] chip) throws IOException {
        Path file = folder.resolve(SECRET);
        if (!Files.exists(file)) {
            byte[] made = randomSecret();
            WholeFile.write(file, out -> out.write(made));
        }
        return CardKey.of(chip, Files.readAllBytes(file));
    }

    private static byte[] randomSecret() {
        byte[] secret = new byte[MARK];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Erases the whole store, and what waits in it. */
    public void eraseAll() throws IOException {
        erase(spool);
        erase(folder);
    }

    /** Erases a folder with all that is in it, if it is there. */
    public static void erase(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
