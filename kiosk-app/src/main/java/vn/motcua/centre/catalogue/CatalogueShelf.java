package vn.motcua.centre.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.envelope.LastingName;
import vn.motcua.exchange.CatalogueOffer;
import vn.motcua.exchange.CatalogueVersion;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.exchange.Sha256;

/**
 * The versions of the catalogue that a centre holds, in a folder: a file a version, and a list of which came live after which.
 * Every change is one file put in another's place, so a crash leaves the old state or the new. A running centre sees what a
 * command has changed at its next look.
 */
public final class CatalogueShelf {

    /** Older activations are history that nobody rolls back to by count. */
    private static final int OFFERED = 5;

    private final Path folder;

    /** What stands in the folder's list. */
    private record Books(List<CatalogueVersion> versions, List<String> activations) {
        private Books {
            versions = List.copyOf(versions);
            activations = List.copyOf(activations);
        }
    }

    /** @param data the centre's data folder */
    public CatalogueShelf(Path data) {
        this.folder = data.resolve("catalogue");
    }

    /** In the order in which they came. */
    public List<CatalogueVersion> versions() throws IOException {
        return books().versions();
    }

    /** What kiosks are to have live. */
    public CatalogueOffer offer() throws IOException {
        Books books = books();
        List<String> last = books.activations().subList(Math.max(0, books.activations().size() - OFFERED), books.activations().size());
        return new CatalogueOffer(ExchangeJson.VERSION, last.stream().flatMap(id -> named(books, id).stream()).toList());
    }

    /** The file of a version; empty when the shelf does not have it. @param sha256 as in {@link CatalogueVersion} */
    public Optional<Path> file(String sha256) {
        Path file = folder.resolve(sha256 + ".tsv");
        return sha256.matches(CatalogueVersion.SHA256) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Takes a version in; it is not live yet. The same content again is the version that is there. */
    public CatalogueVersion add(String table, int procedures, String source, LocalDate effective, Instant now, LocalDate today) throws IOException {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.of(bytes);
        Books books = books();
        Optional<CatalogueVersion> known = books.versions().stream()
                .filter(version -> version.sha256().equals(sha256) && version.effective().equals(effective)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        long sameDay = books.versions().stream().filter(version -> version.id().startsWith(today + "-")).count();
        CatalogueVersion version = new CatalogueVersion(today + "-" + (sameDay + 1), sha256, effective, procedures, source, now);
        LastingName.write(bytes, folder.resolve(sha256 + ".tsv"));
        List<CatalogueVersion> versions = new ArrayList<>(books.versions());
        versions.add(version);
        write(new Books(versions, books.activations()));
        return version;
    }

    /** @return the version; empty when there is none of that name */
    public Optional<CatalogueVersion> activate(String id) throws IOException {
        Books books = books();
        Optional<CatalogueVersion> version = named(books, id);
        if (version.isPresent()) {
            List<String> activations = new ArrayList<>(books.activations());
            activations.add(id);
            write(new Books(books.versions(), activations));
        }
        return version;
    }

    /** Takes the last activation back. @return the version that is no longer wanted; empty when there was none */
    public Optional<CatalogueVersion> rollBack() throws IOException {
        Books books = books();
        if (books.activations().isEmpty()) {
            return Optional.empty();
        }
        int last = books.activations().size() - 1;
        write(new Books(books.versions(), books.activations().subList(0, last)));
        return named(books, books.activations().get(last));
    }

    private static Optional<CatalogueVersion> named(Books books, String id) {
        return books.versions().stream().filter(version -> version.id().equals(id)).findFirst();
    }

    private Books books() throws IOException {
        try {
            return ExchangeJson.read(Files.readString(list()), Books.class);
        } catch (NoSuchFileException e) {
            return new Books(List.of(), List.of());
        } catch (MalformedException e) {
            throw new IOException("the list of versions cannot be read: " + list(), e);
        }
    }

    private Path list() {
        return folder.resolve("versions.json");
    }

    private void write(Books books) throws IOException {
        LastingName.write(ExchangeJson.write(books).getBytes(StandardCharsets.UTF_8), list());
    }
}
