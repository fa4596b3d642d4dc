package vn.motcua.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The documents of a dossier as the content of one envelope, so that they arrive together or not at all: a ZIP without compression,
 * whose first entry {@code documents.tsv} has a line for each document (its pages, a tab, its name) and whose others are these
 * documents, {@code 1.pdf}, {@code 2.pdf} and so on. A folder with the same files holds a bundle that was unpacked.
 */
public final class DocumentBundle {

    private static final String LIST = "documents.tsv";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** A procedure asks for thirty at the most. */
    private static final int MOST = 999;

    private DocumentBundle() {
    }

    /** A document. @param name as the procedure calls it, never a person's; empty for one that has none */
    public record Title(String name, int pages) {
        public Title {
            name = name.replaceAll("\\p{Cntrl}", " ").strip();
        }
    }

    /** A document's bytes. May close the stream or leave it open. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** How many bytes {@link #isBundle} has to see. */
    public static int headLength() {
        return ZIP.length;
    }

    /** Whether what begins with these bytes is a bundle; the content of an envelope may be a single PDF too. */
    public static boolean isBundle(byte[] head) {
        return Arrays.equals(head, ZIP);
    }

    /** Writes the bundle and leaves the stream open. @param contents of the titles, in their order */
    public static void write(List<Title> titles, List<Content> contents, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // PDFs of pictures do not get smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        begin(zip, LIST);
        zip.write(titles.stream().map(each -> each.pages() + "\t" + each.name() + "\n").collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < contents.size(); i++) {
            begin(zip, file(i));
            contents.get(i).to(new LeftOpen(zip));
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same documents make the same bundle, whenever it is written.
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    /**
     * Unpacks a bundle; each file and its name are on the disk when this returns.
     *
     * @param folder empty
     * @throws ZipException when this is no bundle, or one with more or fewer documents than it lists
     */
    public static void unpack(InputStream bundle, Path folder) throws IOException {
        ZipInputStream zip = new ZipInputStream(bundle, StandardCharsets.UTF_8);
        // Names within the file are not trusted: what comes when is known.
        expect(zip, LIST);
        write(zip, folder.resolve(LIST));
        List<Title> titles = titles(folder);
        for (int i = 0; i < titles.size(); i++) {
            expect(zip, file(i));
            write(zip, folder.resolve(file(i)));
        }
        if (titles.isEmpty() || zip.getNextEntry() != null) {
            throw new ZipException("other documents than it lists");
        }
        LastingName.keep(folder);
    }

    private static void expect(ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new ZipException("no " + name + " where it should be");
        }
    }

    private static void write(InputStream content, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC)) {
            content.transferTo(out);
        }
    }

    /** The documents of an unpacked bundle. @throws ZipException when its list is none */
    public static List<Title> titles(Path folder) throws IOException {
        List<Title> titles = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(LIST))) {
            String[] parts = line.split("\t", 2);
            if (parts.length < 2 || !parts[0].matches("\\d{1,5}") || titles.size() == MOST) {
                throw new ZipException("not a list of documents");
            }
            titles.add(new Title(parts[1], Integer.parseInt(parts[0])));
        }
        return titles;
    }

    /** Its documents' files, in the order of {@link #titles}. */
    public static List<Path> files(Path folder) throws IOException {
        return IntStream.range(0, titles(folder).size()).mapToObj(i -> folder.resolve(file(i))).toList();
    }

    private static String file(int index) {
        return index + 1 + ".pdf";
    }
}
