package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

/** Others measure the search with files of their own, and with whatever queries they think of. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class OddFileIsSearchedTest {

    private static final String HEAD = "code\tname\n";
    private static final String DRAGON = "7.000001\tĐăng ký nuôi rồng\n";
    private static final String PHOENIX = "7.000002\tCấp lại giấy phép nuôi phượng\n";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private List<String> found(String catalogue, String query) throws IOException {
        return found(catalogue.getBytes(StandardCharsets.UTF_8), query).get(0);
    }

    /** Codes found for each query. */
    private List<List<String>> found(byte[] catalogue, String... queries) throws IOException {
        InputStream usual = System.in;
        StringWriter out = new StringWriter();
        try {
            System.setIn(new ByteArrayInputStream(String.join("\n", queries).concat("\n").getBytes(StandardCharsets.UTF_8)));
            assertEquals(0, run(out, catalogue), err.toString());
        } finally {
            System.setIn(usual);
        }
        List<List<String>> all = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            JsonNode answer = new ObjectMapper().readTree(line);
            assertEquals(queries[all.size()], answer.get("query").asText());
            all.add(StreamSupport.stream(answer.get("codes").spliterator(), false).map(JsonNode::asText).toList());
        }
        assertEquals(queries.length, all.size(), "one line a query");
        return all;
    }

    private int run(StringWriter out, byte[] catalogue) throws IOException {
        Path file = Files.write(folder.resolve("odd.tsv"), catalogue);
        return new CommandLine(new SearchCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute("--catalogue", file.toString(), "--stdin", "--json");
    }

    @Test
    void aByteOrderMarkBelongsToNoColumn() throws IOException {
        assertEquals(List.of("7.000001"), found("\uFEFF" + HEAD + DRAGON, "nuoi rong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void linesEndAsOtherSystemsEndThem(String end) throws IOException {
        assertEquals(List.of("7.000001"), found((HEAD + DRAGON + PHOENIX).replace("\n", end), "nuôi rồng"));
    }

    @Test
    void columnsStandInAnyOrderAmongOthers() throws IOException {
        assertEquals(List.of("7.000001"), found("No\tName\tSomething\tCODE\n1\tĐăng ký nuôi rồng\tx\t7.000001\ty\tz\n", "nuoi rong"));
    }

    @Test
    void aSpreadsheetQuotesItsCells() throws IOException {
        assertEquals(List.of("7.000001"), found("\"code\"\t\"name\"\n\"7.000001\"\t\"Đăng ký \"\"nuôi\"\" rồng\"\n", "nuoi rong"));
        assertEquals(List.of("7.000001"), found(HEAD + "7.000001\tĐăng ký \"nuôi rồng\n" + PHOENIX, "nuoi rong"));
    }

    @Test
    void emptyLinesAreNoProcedures() throws IOException {
        assertEquals(List.of("7.000001"), found("\n\n" + HEAD + "\n  \n\t\n" + DRAGON + "\n", "nuoi rong"));
    }

    @Test
    void lettersAndMarksApartAreTheSameName() throws IOException {
        assertEquals(List.of("7.000001"), found(HEAD + Normalizer.normalize(DRAGON, Normalizer.Form.NFD), "nuôi rồng"));
    }

    @Test
    void aNameWithoutAWordAndACodeTwiceAreRefusedAndTheRestIsSearched() throws IOException {
        assertEquals(List.of("7.000001"), found(HEAD + "7.000003\t...\n7.000004\t\n" + DRAGON + "7.000001\tĐăng ký nuôi gà\n", "nuoi rong"));
        assertEquals(3, err.toString().lines().filter(line -> line.startsWith("odd.tsv")).count(), err.toString());
    }

    @Test
    void aLineThatIsNotUtf8SpoilsNoOther() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write((HEAD + DRAGON).getBytes(StandardCharsets.UTF_8));
        file.write("7.000005\tNuôi cá hồi\n".getBytes(Charset.forName("windows-1258")));
        file.write(PHOENIX.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(List.of("7.000001"), List.of("7.000002")), found(file.toByteArray(), "nuoi rong", "nuoi phuong"));
        assertTrue(err.toString().contains("odd.tsv:3: text in UTF-8"), err.toString());
    }

    @Test
    void aVeryLongNameIsSearchedLikeAnyOther() throws IOException {
        assertEquals(List.of("7.000001"), found(HEAD + DRAGON + "7.000003\t" + "Đăng ký nuôi lân ".repeat(20_000) + "\n", "nuoi rong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code\tname\n", "code,name\n7.000001,Đăng ký nuôi rồng\n", "7.000001\tĐăng ký nuôi rồng\n",
            "name\nĐăng ký nuôi rồng\n"})
    void aFileWithoutProceduresIsSaidAndNotSearched(String file) throws IOException {
        assertEquals(1, run(new StringWriter(), file.getBytes(StandardCharsets.UTF_8)));
        assertTrue(err.toString().matches("Nothing to search: odd\\.tsv.* expected.*\n"), "one sentence: " + err);
    }

    @Test
    void aFileInAnotherEncodingIsSaidOnce() throws IOException {
        assertEquals(1, run(new StringWriter(), (HEAD + DRAGON + PHOENIX).getBytes(StandardCharsets.UTF_16)));
        assertEquals("Nothing to search: odd.tsv, line 1: text in UTF-8 was expected\n", err.toString());
    }

    @Test
    void aFullOldCodePageIsSaidInOneSentence() throws IOException {
        assertEquals(1, run(new StringWriter(), (HEAD + DRAGON.replace('ồ', 'ô').repeat(500)).getBytes(Charset.forName("windows-1258"))));
        assertEquals("Nothing to search: odd.tsv, line 2: text in UTF-8 was expected\n", err.toString());
    }

    @Test
    void manyWrongLinesAreCountedAndNotAllTold() throws IOException {
        assertEquals(List.of("7.000001"), found(HEAD + DRAGON + "7.000003\t\n".repeat(500), "nuoi rong"));
        assertEquals(21, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().endsWith("and 480 lines more\n"), err.toString());
    }

    @Test
    void whatIsNoWordFindsNothing() throws IOException {
        List<List<String>> answers = found((HEAD + DRAGON + PHOENIX).getBytes(StandardCharsets.UTF_8),
                "🐉", "👨‍👩‍👧 🏠", "???", "\u0007\u001B[31m\u0000", "…", "\u200B\u200D", "123456789");
        answers.forEach(codes -> assertEquals(List.of(), codes));
    }

    @Test
    void whatStandsBesideTheWordsDoesNotHideThem() throws IOException {
        List<List<String>> answers = found((HEAD + DRAGON + PHOENIX).getBytes(StandardCharsets.UTF_8),
                "nuôi 🐉 rồng", "\tnuôi\u00A0rồng  ", "nuôi\u0000rồng", "NUÔI RỒNG!!!", "nuôi-rồng");
        answers.forEach(codes -> assertEquals(List.of("7.000001"), codes));
    }

    @Test
    void tenThousandLettersAreAnsweredAtOnce() throws IOException {
        byte[] catalogue = (HEAD + DRAGON + PHOENIX).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> found(catalogue, "a".repeat(10_000), "nuôi rồng ".repeat(1_000), "ưởng".repeat(2_500)));
    }
}
