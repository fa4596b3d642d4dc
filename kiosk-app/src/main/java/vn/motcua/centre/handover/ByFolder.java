package vn.motcua.centre.handover;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.envelope.LastingName;

/**
 * A folder for each dossier, named by its official code, with {@code dossier.json} and a PDF of each paper. It appears whole or not at
 * all; until then its name begins with a dot. Whoever empties the folder moves or removes it.
 */
final class ByFolder implements OneStopSystem {

    private static final Logger LOG = LoggerFactory.getLogger(ByFolder.class);

    private final Path folder;

    ByFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Answer take(Parcel parcel) throws IOException {
        Path there = folder.resolve(parcel.official());
        if (Files.isDirectory(there)) {
            return new Answer.Taken("");
        }
        Path growing = folder.resolve("." + parcel.official() + "." + UUID.randomUUID());
        try {
            Files.createDirectories(growing);
            for (int i = 0; i < parcel.papers().size(); i++) {
                Path paper = growing.resolve(parcel.file(i));
                Files.copy(parcel.papers().get(i).pdf(), paper);
                force(paper);
            }
            Files.writeString(growing.resolve("dossier.json"), parcel.json(), StandardCharsets.UTF_8);
            force(growing.resolve("dossier.json"));
            LastingName.keep(growing);
            LastingName.give(growing, there);
            return new Answer.Taken("");
        } catch (IOException e) {
            remove(growing);
            if (Files.isDirectory(there)) {
                // Another centre was quicker.
                return new Answer.Taken("");
            }
            throw new NotNowException("folder", e.getClass().getSimpleName(), e);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** What stays behind is hidden by its name, and of no harm. */
    private static void remove(Path growing) {
        try (Stream<Path> files = Files.walk(growing)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.warn("the beginning of a hand-over stays behind: {}", e.getClass().getSimpleName());
        }
    }
}
