package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadRowSpoilsTheCatalogueTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aSmallGoodCatalogue() throws IOException {
        write("procedures.tsv", "code\tname", "1.000001\tĐăng ký khai sinh", "1.000002\tĐăng ký khai tử");
        write("groups.toml", "[[group]]", "id = \"all\"", "vi = \"Tất cả\"", "en = \"All\"", "icon = \"grid\"", "rest = true");
        write("documents.tsv", "code\tname\tnote\tform\trequired\tchecked");
        write("results.tsv", "code\tresult\tbasis\tchecked");
        write("everyday-words.tsv", "said\tofficial", "đẻ\tkhai sinh");
        write("english-words.tsv", "said\tofficial");
        write("everyday-concepts.tsv", "concept\tsaid");
        write("everyday-rules.tsv", "concepts\tofficial");
        write("filler-words.tsv", "said");
        write("other-matters.tsv", "said");
        write("usage.tsv", "code\tvisits");
    }

    @Test
    void whatThePortalPublishesIsShownInsteadOfOurOwnWords() throws IOException {
        write("procedures.tsv", "code\tname\tresult\tbasis", "1.000001\tĐăng ký khai sinh\tGiấy khai sinh\t", "1.000002\tĐăng ký khai tử");
        write("results.tsv", "code\tresult\tbasis\tchecked", "1.000001\tMột tờ giấy\tLuật Hộ tịch 2014\t2026-11-30",
                "1.000002\tTrích lục\tLuật\tsoon", "1.000009\tGì đó\tLuật\t2026-11-30");
        Catalogue catalogue = Catalogue.load(folder);
        assertEquals("Giấy khai sinh", catalogue.find("1.000001").orElseThrow().result());
        assertEquals("Luật Hộ tịch 2014", catalogue.find("1.000001").orElseThrow().basis());
        assertEquals("2026-11-30", catalogue.find("1.000001").orElseThrow().checked());
        assertEquals(List.of("results.tsv:3", "results.tsv:4"), catalogue.problems().stream()
                .map(problem -> problem.file() + ":" + problem.line()).toList());
    }

    @Test
    void theGoodCatalogueHasNoProblems() {
        assertEquals(List.of(), Catalogue.load(folder).problems());
    }

    @Test
    void badRowsAreReportedAllAtOnceWithTheirPlaceAndTheOthersAreUsed() throws IOException {
        write("procedures.tsv", "code\tname", "1.000001\tĐăng ký khai sinh", "1.000001\tHai lần", "\tKhông mã", "1.000002\tĐăng ký khai tử");
        write("documents.tsv", "code\tname\tnote\tform\trequired\tchecked",
                "1.000001\tTờ khai\t\toriginal\tyes\t2026-11-23",
                "1.000001\tGiấy chứng sinh\t\tparchment\tyes\t2026-11-23",
                "9.999999\tTờ khai\t\toriginal\tyes\t2026-11-23",
                "1.000001\tTờ khai\t\toriginal\tyes\tyesterday");
        write("usage.tsv", "code\tvisits", "1.000002\tmany");
        Catalogue catalogue = Catalogue.load(folder);
        assertEquals(List.of("documents.tsv:3", "documents.tsv:4", "documents.tsv:5", "procedures.tsv:3", "procedures.tsv:4", "usage.tsv:2"),
                catalogue.problems().stream().map(problem -> problem.file() + ":" + problem.line()).toList());
        assertEquals(2, catalogue.procedures().size());
        assertEquals(1, catalogue.find("1.000001").orElseThrow().documents().size());
    }

    @Test
    void aRuleOfAConceptThatNobodyNamesIsReported() throws IOException {
        write("everyday-concepts.tsv", "concept\tsaid", "birth\tđẻ | sinh", "birth\tsinh nở");
        write("everyday-rules.tsv", "concepts\tofficial", "birth + joy\tkhai sinh");
        assertEquals(List.of("everyday-concepts.tsv:3", "everyday-rules.tsv:2"),
                Catalogue.load(folder).problems().stream().map(problem -> problem.file() + ":" + problem.line()).toList());
    }

    @Test
    void missingFilesLeaveTheProceduresInUse() throws IOException {
        for (String file : List.of("groups.toml", "documents.tsv", "everyday-words.tsv", "english-words.tsv",
                "everyday-concepts.tsv", "everyday-rules.tsv", "filler-words.tsv", "other-matters.tsv", "usage.tsv")) {
            Files.delete(folder.resolve(file));
        }
        Catalogue catalogue = Catalogue.load(folder);
        assertEquals(9, catalogue.problems().size());
        assertEquals("1.000002", ProcedureSearch.over(catalogue).find("khai tu", 10).get(0).procedure().code());
    }

    @Test
    void columnsMayComeInAnyOrderFromASpreadsheetOfWindows() throws IOException {
        write("procedures.tsv", "\uFEFFName\tlevel\tCODE\r", "\"Đăng ký \"\"khai sinh\"\"\"\tCấp xã\t1.000001\r");
        Procedure procedure = Catalogue.load(folder).find("1.000001").orElseThrow();
        assertEquals("Đăng ký \"khai sinh\"", procedure.name());
        assertEquals("Cấp xã", procedure.level());
    }

    @Test
    void aGroupThatIsNoTomlIsReportedAndTheKioskGoesOn() throws IOException {
        write("groups.toml", "[[group]]", "id = ");
        Catalogue catalogue = Catalogue.load(folder);
        assertTrue(catalogue.problems().stream().anyMatch(problem -> problem.file().equals("groups.toml") && problem.line() == 2));
        assertEquals(2, catalogue.procedures().size());
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }
}
