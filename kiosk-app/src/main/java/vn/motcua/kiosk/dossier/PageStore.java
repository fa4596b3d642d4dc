package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/** Where the pages of the running visit lie. Nothing of a visit survives its end, nor the next start of the kiosk. */
public final class PageStore {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Path folder;

    private PageStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the store and erases what a crash has left in it.
     *
     * @param folder the store's own; made when missing, readable by the kiosk's account only
     */
    public static PageStore open(Path folder) throws IOException {
        erase(folder);
        return new PageStore(WholeFile.folder(folder));
    }

    /** @param visitKey letters, digits, dash and underscore; says nothing of the person */
    public VisitPages begin(String visitKey, Profile profile) throws IOException {
        if (!KEY.matcher(visitKey).matches()) {
            throw new IllegalArgumentException("a visit's key is letters and digits");
        }
        return new VisitPages(WholeFile.folder(folder.resolve(visitKey)), profile);
    }

    static void erase(Path folder) throws IOException {
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
