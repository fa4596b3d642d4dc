package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Optional;

import vn.motcua.exchange.Sha256;
import vn.motcua.exchange.UpdateOffer;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.link.UpdateDesk;

/**
 * Lays a version that the centre has staged where the machine takes it from when the branch has closed. Nothing is installed here:
 * the kiosk's user could not, and the signature counts only where the kiosk cannot write. A machine without that folder, one that
 * was not set up by the package, takes no versions.
 */
final class UpdateCrew implements UpdateDesk {

    private static final String PACKAGE = "package.deb";

    private final Path folder;
    private final String running;
    private final Journal journal;

    /** @param data the kiosk's folder @param running the version of this program */
    UpdateCrew(Path data, String running, Journal journal) {
        this.folder = data.resolve("update");
        this.running = running;
        this.journal = journal;
    }

    /** Writes down what became of the version that was taken last. Off the UI thread. */
    void tellOutcome() {
        Path outcome = folder.resolve("outcome");
        Path told = folder.resolve("outcome.told");
        try {
            String[] words = Files.exists(outcome) ? Files.readString(outcome).strip().split(" ") : new String[0];
            if (words.length == 2 && !(Files.exists(told) && Files.readString(told).strip().equals(String.join(" ", words)))) {
                journal.write(words[0].equals("taken") ? JournalEvent.UPDATE_TAKEN : JournalEvent.UPDATE_REFUSED,
                        new Detail.Said(words[1] + " " + words[0]));
                Files.writeString(told, String.join(" ", words));
            }
        } catch (IOException e) {
            journal.write(JournalEvent.UPDATE_REFUSED, new Detail.Said("what became of it cannot be read"));
        }
    }

    @Override
    public void offered(UpdateOffer offer, Fetch fetch) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder) || offer.software().equals(running) || wasRefused(offer) || isStaged(offer)) {
            return;
        }
        Path fresh = folder.resolve(PACKAGE + ".part");
        try {
            fetch.into(fresh);
            if (Files.size(fresh) != offer.bytes() || !Sha256.of(fresh).equals(offer.sha256())) {
                journal.write(JournalEvent.UPDATE_REFUSED, new Detail.Said(offer.software() + " did not arrive whole"));
                throw new IOException("a version of the program did not arrive whole");
            }
            // The signature first: a package without one is thrown away by whoever takes it.
            Files.deleteIfExists(folder.resolve(PACKAGE));
            Files.write(folder.resolve(PACKAGE + ".sig"), Base64.getDecoder().decode(offer.signature()));
            Files.move(fresh, folder.resolve(PACKAGE), StandardCopyOption.ATOMIC_MOVE);
            journal.write(JournalEvent.UPDATE_STAGED, new Detail.Said(offer.software()));
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Only another version makes up for one that did not come up. */
    private boolean wasRefused(UpdateOffer offer) throws IOException {
        Path outcome = folder.resolve("outcome");
        Optional<String> last = Files.exists(outcome) ? Optional.of(Files.readString(outcome).strip()) : Optional.empty();
        return last.filter(words -> !words.startsWith("taken ") && words.endsWith(" " + offer.software())).isPresent();
    }

    private boolean isStaged(UpdateOffer offer) throws IOException {
        Path staged = folder.resolve(PACKAGE);
        return Files.exists(staged) && Files.size(staged) == offer.bytes() && Sha256.of(staged).equals(offer.sha256());
    }
}
