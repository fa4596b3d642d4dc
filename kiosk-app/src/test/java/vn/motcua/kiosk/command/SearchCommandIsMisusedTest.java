package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

class SearchCommandIsMisusedTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return new CommandLine(new SearchCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    @Test
    void neitherQueryNorStandardInputIsWrongUsage() {
        assertEquals(2, run());
        assertEquals(2, run("--stdin", "khai sinh"));
    }

    @Test
    void aMissingCatalogueIsAClearLine() {
        assertEquals(1, run("--catalogue", folder.resolve("none.tsv").toString(), "khai sinh"));
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void anyFileWithCodesAndNamesCanBeSearched() throws IOException {
        Path file = Files.write(folder.resolve("mine.tsv"), List.of("code\tname", "7.000001\tĐăng ký nuôi rồng"));
        assertEquals(0, run("--catalogue", file.toString(), "--json", "nuoi", "rong"));
        JsonNode line = new ObjectMapper().readTree(out.toString());
        assertEquals("nuoi rong", line.get("query").asText());
        assertEquals("7.000001", line.get("codes").get(0).asText());
        assertTrue(line.get("micros").isNumber());
        assertEquals(3, line.size());
    }

    @Test
    void nothingFoundIsAnEmptyListOfCodes() throws IOException {
        assertEquals(0, run("--json", "asdfgh"));
        assertEquals(0, new ObjectMapper().readTree(out.toString()).get("codes").size());
    }

    @Test
    void aProgramReadsTheExplanationToo() throws IOException {
        assertEquals(0, run("--json", "--explain", "dang ky thong tru"));
        JsonNode line = new ObjectMapper().readTree(out.toString());
        assertEquals(line.get("codes").size(), line.get("why").size());
        assertTrue(line.get("why").get(0).asText().contains("\"thong\" slip -> thường"), out.toString());
    }

    @Test
    void anExplanationNamesTheWordsThatMet() {
        assertEquals(0, run("--explain", "dang ky thong tru"));
        assertTrue(out.toString().contains("\"thong\" slip -> thường"), out.toString());
        assertFalse(out.toString().isEmpty());
    }
}
