package vn.motcua.centre.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.javalin.http.Context;

import vn.motcua.centre.catalogue.CatalogueReader.Paper;
import vn.motcua.centre.catalogue.CatalogueReader.Sheet;
import vn.motcua.centre.catalogue.CatalogueReader.Way;
import vn.motcua.centre.words.CentreWords;

/** What a procedure asks for, on a telephone: to be ticked at home, without a program in the page. */
final class ProcedurePage {

    private static final String LANGUAGE = "lang";

    private final String branch;
    private final CentreWords vietnamese;
    private final CentreWords english;
    private final String template;

    ProcedurePage(String branch, CentreWords vietnamese, CentreWords english) {
        this.branch = branch;
        this.vietnamese = vietnamese;
        this.english = english;
        try (InputStream page = Objects.requireNonNull(ProcedurePage.class.getResourceAsStream("procedure.html"))) {
            this.template = new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was chosen on the page, else what the telephone speaks. */
    static boolean inEnglish(Context context) {
        String asked = context.queryParam(LANGUAGE);
        String spoken = Optional.ofNullable(context.header("Accept-Language")).orElse("vi").toLowerCase(Locale.ROOT);
        return asked == null ? spoken.startsWith("en") : asked.equals("en");
    }

    String of(Sheet sheet, boolean inEnglish) {
        CentreWords words = inEnglish ? english : vietnamese;
        String ways = sheet.ways().stream().filter(way -> !way.figures().isEmpty() || !way.mode().isEmpty())
                .map(way -> way(way, words)).collect(Collectors.joining());
        return filled(inEnglish, sheet.name(), words.get("citizen.procedure.code", sheet.code()),
                section(words, "citizen.procedure.papers", papers(sheet.papers(), words))
                        + section(words, "citizen.procedure.ways", "<dl>" + ways + "</dl>" + note(words.get("citizen.procedure.for-orientation")))
                        + section(words, "citizen.procedure.result", text(sheet.result()))
                        + section(words, "citizen.procedure.basis", text(sheet.basis()))
                        + note(words.get("citizen.procedure.any-branch")) + note(sheet.checked()));
    }

    String unknown(boolean inEnglish) {
        CentreWords words = inEnglish ? english : vietnamese;
        return filled(inEnglish, words.get("citizen.procedure.unknown"), "", note(words.get("citizen.procedure.unknown.text")));
    }

    private String filled(boolean inEnglish, String title, String heading, String body) {
        // The body last: what stands in it is no mark.
        return template.replace("{language}", inEnglish ? "en" : "vi").replace("{other}", inEnglish ? "vi" : "en")
                .replace("{other-name}", inEnglish ? "Tiếng Việt" : "English").replace("{branch}", escaped(branch)).replace("{title}", escaped(title))
                .replace("{heading}", escaped(heading)).replace("{body}", body);
    }

    private static String papers(List<Paper> papers, CentreWords words) {
        if (papers.isEmpty()) {
            return "<p>" + escaped(words.get("citizen.procedure.no-list")) + "</p>";
        }
        String always = list(papers.stream().filter(paper -> paper.when().isEmpty()).toList());
        List<String> cases = papers.stream().map(Paper::when).filter(when -> !when.isEmpty()).distinct().toList();
        String more = cases.stream().map(when -> "<details><summary>" + escaped(when) + "</summary>"
                + list(papers.stream().filter(paper -> paper.when().equals(when)).toList()) + "</details>").collect(Collectors.joining());
        return always + (cases.isEmpty() ? "" : "<h3>" + escaped(words.get("citizen.procedure.cases")) + "</h3>" + more);
    }

    private static String list(List<Paper> papers) {
        return papers.stream().map(paper -> "<li><label><input type=\"checkbox\"><span>" + escaped(paper.name())
                + "<small>" + escaped(paper.remarks()) + "</small></span></label></li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String way(Way way, CentreWords words) {
        String figures = way.figures().isEmpty() ? words.get("citizen.procedure.nothing-published") : way.figures();
        return "<div><dt>" + escaped(way.mode()) + "</dt><dd>" + escaped(figures) + "</dd>"
                + (way.note().isEmpty() ? "" : "<dd class=\"more\">" + escaped(way.note()) + "</dd>") + "</div>";
    }

    private static String section(CentreWords words, String heading, String body) {
        return body.isEmpty() ? "" : "<section><h2>" + escaped(words.get(heading)) + "</h2>" + body + "</section>";
    }

    private static String text(String text) {
        return text.isEmpty() ? "" : "<p>" + escaped(text) + "</p>";
    }

    private static String note(String text) {
        return text.isEmpty() ? "" : "<p class=\"note\">" + escaped(text) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("{", "&#123;");
    }
}
