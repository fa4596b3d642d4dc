package vn.motcua.centre.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Sha256;
import vn.motcua.exchange.UpdateOffer;

/** The one version of the kiosk's program that is staged, in a folder. The offer is written last, so that it never names half a file. */
public final class UpdateShelf {

    private static final Pattern NAME = Pattern.compile("motcua-kiosk_([^_]+)_[a-z0-9]+\\.deb");
    private static final String PACKAGE = ".deb";

    private final Path folder;

    /** @param data the centre's data folder */
    public UpdateShelf(Path data) {
        this.folder = data.resolve("update");
    }

    /**
     * Puts a version where kiosks find it, in place of the one before.
     *
     * @param deb as {@code ./kiosk package} names it; kiosks check what is in it
     * @throws IllegalArgumentException when that is not a package and its signature
     */
    public UpdateOffer stage(Path deb, Path signature) throws IOException {
        Matcher name = NAME.matcher(deb.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("expected motcua-kiosk_VERSION_ARCHITECTURE.deb, not " + deb.getFileName());
        }
        UpdateOffer offer;
        try {
            offer = new UpdateOffer(ExchangeJson.VERSION, name.group(1), Sha256.of(deb), Files.size(deb),
                    Base64.getEncoder().encodeToString(Files.readAllBytes(signature)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(signature + " is not an Ed25519 signature of 64 bytes", e);
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(offer.sha256() + PACKAGE);
        replace(file, fresh -> Files.copy(deb, fresh, StandardCopyOption.REPLACE_EXISTING));
        Optional<UpdateOffer> before = offer();
        replace(list(), fresh -> Files.writeString(fresh, ExchangeJson.write(offer)));
        if (before.isPresent() && !before.get().sha256().equals(offer.sha256())) {
            Files.deleteIfExists(folder.resolve(before.get().sha256() + PACKAGE));
        }
        return offer;
    }

    /** Nothing is staged any more. */
    public void clear() throws IOException {
        Files.deleteIfExists(list());
    }

    /** Empty when nothing is staged. */
    public Optional<UpdateOffer> offer() throws IOException {
        return Files.exists(list()) ? Optional.of(ExchangeJson.read(Files.readString(list()), UpdateOffer.class)) : Optional.empty();
    }

    /** The package of the offer with this sum. */
    public Optional<Path> file(String sha256) throws IOException {
        return offer().filter(staged -> staged.sha256().equals(sha256)).map(staged -> folder.resolve(sha256 + PACKAGE)).filter(Files::isRegularFile);
    }

    private Path list() {
        return folder.resolve("offer.json");
    }

    private interface Writing {
        void to(Path fresh) throws IOException;
    }

    private void replace(Path file, Writing writing) throws IOException {
        Path fresh = folder.resolve(file.getFileName() + ".new");
        writing.to(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
