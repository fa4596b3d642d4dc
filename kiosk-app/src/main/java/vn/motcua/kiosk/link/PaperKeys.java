package vn.motcua.kiosk.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.PaperKeysAnswer;
import vn.motcua.exchange.PaperKeysQuestion;
import vn.motcua.papercode.PaperCode;
import vn.motcua.papercode.PaperKey;
import vn.motcua.papercode.PaperKeyRing;
import vn.motcua.papercode.PaperSigner;
import vn.motcua.papercode.PaperVerdict;

/**
 * The kiosk's own key for papers, and the public keys of all others, kept in two files so that papers are signed and checked while the
 * line is down. Any thread may call but the screen's: the first use reads files.
 */
public final class PaperKeys {

    private final Path secretFile;
    private final Path keysFile;
    private final String city;
    private Optional<PaperSigner> signer;
    private PaperKeysAnswer known;

    /** @param folder the kiosk's own; read at the first use @param city national code of the province: "H26" */
    public PaperKeys(Path folder, String city) {
        this.secretFile = folder.resolve("paper.key");
        this.keysFile = folder.resolve("paper-keys.json");
        this.city = city;
    }

    /** The digits for a paper; empty as long as the centre has not told that it knows this kiosk's key: nobody could check them. */
    public synchronized Optional<String> sign(PaperCode.Kind kind, String text, LocalDate issued, LocalDate expires) {
        return own().filter(PaperKey::inUse).flatMap(key -> signer()).map(with -> with.sign(new PaperCode(kind, city, text, issued, expires)));
    }

    /** @param scanned digits, or an address that ends with them @param today local time */
    public synchronized PaperVerdict check(String scanned, LocalDate today) {
        return new PaperKeyRing(city, false, keys()).check(scanned, today);
    }

    /** What the centre is asked; makes a key when there is none, or when the centre has ended the one there was. */
    synchronized PaperKeysQuestion question(String kiosk) throws IOException {
        if (signer().isEmpty() || own().filter(key -> !key.inUse()).isPresent()) {
            PaperSigner fresh = PaperSigner.generate();
            new PrivateFile(secretFile).write(fresh.secretText());
            signer = Optional.of(fresh);
        }
        List<PaperKeysAnswer.Entry> entries = known().entries();
        return new PaperKeysQuestion(ExchangeJson.VERSION, kiosk, signer().orElseThrow().publicKey(), known().list(),
                entries.isEmpty() ? 0 : entries.get(entries.size() - 1).nth());
    }

    synchronized void learn(PaperKeysAnswer told) throws IOException {
        boolean same = told.list().equals(known().list());
        if (same && told.entries().isEmpty()) {
            return;
        }
        List<PaperKeysAnswer.Entry> entries = new ArrayList<>(same ? known().entries() : List.of());
        entries.addAll(told.entries());
        known = new PaperKeysAnswer(told.version(), told.list(), told.city(), entries);
        new PrivateFile(keysFile).write(ExchangeJson.write(known));
    }

    private Optional<PaperKey> own() {
        return signer().flatMap(mine -> keys().stream().filter(each -> each.key().equals(mine.publicKey())).reduce((before, after) -> after));
    }

    private List<PaperKey> keys() {
        return known().entries().stream().map(each -> new PaperKey(each.key(), each.holder(), each.from(), each.until())).toList();
    }

    private Optional<PaperSigner> signer() {
        if (signer == null) {
            signer = text(secretFile).flatMap(PaperSigner::parse);
        }
        return signer;
    }

    private PaperKeysAnswer known() {
        if (known == null) {
            known = text(keysFile).flatMap(PaperKeys::answer).orElse(new PaperKeysAnswer(ExchangeJson.VERSION, "", city, List.of()));
        }
        return known;
    }

    private static Optional<PaperKeysAnswer> answer(String json) {
        try {
            return Optional.of(ExchangeJson.read(json, PaperKeysAnswer.class));
        } catch (IOException e) {
            log().warn("the kept keys of papers cannot be read; they will be asked for");
            return Optional.empty();
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            log().warn("{} cannot be read: {}", file.getFileName(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** No constant: a start would else bring the logging up while citizens wait for the screen. */
    private static Logger log() {
        return LoggerFactory.getLogger(PaperKeys.class);
    }
}
