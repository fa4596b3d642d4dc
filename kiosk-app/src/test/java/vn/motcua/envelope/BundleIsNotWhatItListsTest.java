package vn.motcua.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleIsNotWhatItListsTest {

    private static final List<DocumentBundle.Title> TWO = List.of(new DocumentBundle.Title("Tờ khai", 2), new DocumentBundle.Title("", 1));

    @TempDir
    Path folder;

    private static byte[] bundle() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentBundle.write(TWO, List.of(to -> {
            to.write("first".getBytes(StandardCharsets.US_ASCII));
            to.close();
        }, to -> to.write("second".getBytes(StandardCharsets.US_ASCII))), out);
        return out.toByteArray();
    }

    private void unpack(byte[] bytes) throws IOException {
        DocumentBundle.unpack(new ByteArrayInputStream(bytes), folder);
    }

    /** A ZIP that anybody could have made. @param entries names and contents in turn */
    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void documentsComeOutAsTheyWentInWithTheirNames() throws Exception {
        assertTrue(DocumentBundle.isBundle(Arrays.copyOf(bundle(), DocumentBundle.headLength())));
        assertFalse(DocumentBundle.isBundle("%PDF".getBytes(StandardCharsets.US_ASCII)));
        unpack(bundle());
        assertEquals(TWO, DocumentBundle.titles(folder));
        assertEquals(List.of("first", "second"),
                List.of(Files.readString(DocumentBundle.files(folder).get(0)), Files.readString(DocumentBundle.files(folder).get(1))));
    }

    @Test
    void nameThatWouldBreakTheListIsFlattened() {
        assertEquals("Tờ khai 9", new DocumentBundle.Title("Tờ khai\n9\t", 1).name());
    }

    @Test
    void documentIsMissing() {
        assertThrows(ZipException.class, () -> unpack(zip("documents.tsv", "1\tTờ khai\n1\tGiấy\n", "1.pdf", "x")));
    }

    @Test
    void oneTooMany() {
        assertThrows(ZipException.class, () -> unpack(zip("documents.tsv", "1\tTờ khai\n", "1.pdf", "x", "2.pdf", "y")));
    }

    @Test
    void nameThatPointsElsewhereWritesNothingThere() throws Exception {
        assertThrows(ZipException.class, () -> unpack(zip("documents.tsv", "1\tTờ khai\n", "../outside.pdf", "x")));
        try (Stream<Path> beside = Files.list(folder.getParent())) {
            assertFalse(beside.anyMatch(each -> each.getFileName().toString().equals("outside.pdf")));
        }
    }

    @Test
    void listThatIsNone() {
        assertThrows(ZipException.class, () -> unpack(zip("documents.tsv", "many\tTờ khai\n", "1.pdf", "x")));
    }

    @Test
    void emptyOne() {
        assertThrows(ZipException.class, () -> unpack(zip("documents.tsv", "")));
    }
}
