package vn.motcua.kiosk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.centre.catalogue.CatalogueReader;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.CatalogueImport;
import vn.motcua.kiosk.procedure.Channel;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.UnreadableCatalogueException;
import vn.motcua.kiosk.words.Dates;
import vn.motcua.kiosk.words.Published;
import vn.motcua.kiosk.words.Words;

/** Reads for the centre what somebody hands in as a new catalogue, and compares it with the one that shipped. */
final class CatalogueClerk implements CatalogueReader {

    private final Path shipped;
    private final Map<String, Words> words = new ConcurrentHashMap<>();
    private volatile Read last = new Read(Optional.empty(), Optional.empty());

    /** The catalogue that was asked for last: a version never changes. */
    private record Read(Optional<Path> version, Optional<Catalogue> catalogue) {
    }

    /** @param shipped folder of the catalogue that kiosks bring along; that of their words stands beside it */
    CatalogueClerk(Path shipped) {
        this.shipped = shipped;
    }

    @Override
    public Judged judge(Path file) throws RefusedException, IOException {
        try {
            return judged(CatalogueImport.read(file));
        } catch (UnreadableCatalogueException e) {
            RefusedException refused = new RefusedException(e.what().name(), e.said());
            refused.initCause(e);
            throw refused;
        }
    }

    private Judged judged(CatalogueImport read) {
        Catalogue present = Catalogue.load(shipped);
        int kept = read.fillFrom(present);
        List<String> added = read.rows().keySet().stream().filter(code -> present.find(code).isEmpty()).toList();
        List<String> gone = present.procedures().stream().map(Procedure::code).filter(code -> !read.rows().containsKey(code)).toList();
        List<String> renamed = read.rows().values().stream().filter(row -> present.find(row.get("code"))
                .filter(known -> !known.name().equals(row.get("name"))).isPresent()).map(row -> row.get("code")).toList();
        List<Refused> refused = read.refused().stream()
                .map(each -> new Refused(each.row(), each.why().name(), each.said(), each.reason())).toList();
        return new Judged(read.read(), read.rows().size(), read.repeated(), read.headings(), kept, present.procedures().size(), refused, added, gone,
                renamed, read.asTable());
    }

    @Override
    public Optional<Sheet> sheet(String code, Optional<Path> version, String language) {
        Words said = words.computeIfAbsent(language, each -> Words.load(shipped.resolveSibling("words").resolve(each + ".properties")));
        return catalogue(version).find(code).map(procedure -> sheet(procedure, said));
    }

    private Catalogue catalogue(Optional<Path> version) {
        Read read = last;
        if (read.catalogue().isEmpty() || !read.version().equals(version)) {
            read = new Read(version, Optional.of(version.map(file -> Catalogue.load(shipped, file)).orElseGet(() -> Catalogue.load(shipped))));
            last = read;
        }
        return read.catalogue().orElseThrow();
    }

    private static Sheet sheet(Procedure procedure, Words words) {
        Published published = new Published(words);
        List<Channel> channels = procedure.channels().isEmpty()
                ? List.of(new Channel(procedure.modes(), procedure.time(), procedure.fee(), "")) : procedure.channels();
        List<Way> ways = channels.stream().map(each -> new Way(published.of(each.mode()), figures(each, published), each.note())).toList();
        List<Paper> papers = procedure.documents().stream().map(each -> new Paper(each.name(), remarks(each, words), each.when())).toList();
        String checked = procedure.checked().isEmpty() ? ""
                : words.get("procedure.checked.text", new Dates(words).date(LocalDate.parse(procedure.checked())));
        return new Sheet(procedure.code(), procedure.name(), procedure.field(), ways, papers, procedure.result(), procedure.basis(), checked);
    }

    private static String figures(Channel channel, Published published) {
        return Stream.of(channel.fee(), channel.time()).filter(text -> !text.isEmpty()).map(published::of).collect(Collectors.joining(" · "));
    }

    private static String remarks(AskedDocument document, Words words) {
        String form = words.get(switch (document.form()) {
            case ORIGINAL -> "form.original";
            case COPY -> "form.copy";
            case SHOW_AT_COUNTER -> "form.show";
            case READ_FROM_CARD -> "form.card";
        });
        return document.note().isEmpty() ? form : form + " · " + document.note();
    }
}
