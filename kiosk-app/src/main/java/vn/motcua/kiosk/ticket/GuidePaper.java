package vn.motcua.kiosk.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Fact;
import vn.motcua.device.PrintDocument.Feed;
import vn.motcua.device.PrintDocument.Weight;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Channel;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.words.Dates;
import vn.motcua.kiosk.words.Published;
import vn.motcua.kiosk.words.Words;

/** What to bring for a procedure, to tick at home. The official name stays exactly as published, and so do the figures. */
public final class GuidePaper {

    private static final String BOX = "□ ";
    /** Em and thin space: as wide as the box before the name. */
    private static final String INDENT = "\u2003\u2009";
    private static final int BETWEEN = 8;

    private final Letterhead head;
    private final Words words;

    public GuidePaper(Letterhead head, Words words) {
        this.head = head;
        this.words = words;
    }

    /**
     * @param service where the procedure is handled in this branch
     * @param address of the procedure's page; empty: the code holds the procedure's code alone
     */
    public PrintDocument of(Procedure procedure, QueueService service, String address) {
        Sheet sheet = new Sheet(head, words, false);
        sheet.centred(words.get("paper.guide.title"), Sizes.LEAD, Weight.MEDIUM)
                .centred(procedure.name(), nameSize(procedure.name()), Weight.BOLD)
                .rule();
        if (procedure.differsByChannel() || procedure.freeOnlyByItsNote()) {
            channels(sheet, procedure.channels(), procedure.freeOnlyByItsNote());
        } else {
            fact(sheet, "paper.guide.time", new Published(words).of(procedure.time()));
            fact(sheet, "paper.guide.fee", new Published(words).of(procedure.fee()));
        }
        fact(sheet, "paper.guide.counters", service.counters());
        fact(sheet, "paper.guide.decision", procedure.decision());
        sheet.rule();
        documents(sheet, procedure.documents());
        about(sheet, "paper.guide.result", procedure.result());
        about(sheet, "paper.guide.basis", procedure.basis());
        if (!procedure.checked().isBlank()) {
            sheet.add(new Feed(BETWEEN))
                    .left(words.get("paper.guide.checked", new Dates(words).date(LocalDate.parse(procedure.checked()))), Weight.MEDIUM);
        }
        return sheet.code(address.isBlank() ? procedure.code() : address, words.get("paper.guide.code", procedure.code()))
                .rule()
                .centred(words.get("paper.guide.official"), Sizes.BODY, Weight.MEDIUM)
                .centred(head.address(), Sizes.BODY, Weight.MEDIUM)
                .cut("guide");
    }

    /** Some official names are longer than a thousand characters: they are printed whole, and not half a metre long. */
    private static int nameSize(String name) {
        return name.length() <= 120 ? Sizes.NAME : Sizes.BODY;
    }

    private void fact(Sheet sheet, String key, String value) {
        if (!value.isBlank()) {
            sheet.add(new Fact(words.get(key), value));
        }
    }

    /**
     * Each way to hand in with its fee and time, then the notes as they are published, each once.
     *
     * @param feeInNotes what it costs is in the notes alone
     */
    private void channels(Sheet sheet, List<Channel> channels, boolean feeInNotes) {
        Published published = new Published(words);
        boolean cases = channels.stream().map(Channel::mode).distinct().count() < channels.size();
        for (Channel channel : channels) {
            String figures = Stream.of(feeInNotes ? "" : channel.fee(), channel.time())
                    .filter(text -> !text.isEmpty()).map(published::of).collect(Collectors.joining(" · "));
            if (!figures.isEmpty()) {
                sheet.add(new Fact(published.of(channel.mode()), figures));
            }
            if (cases && !channel.note().isEmpty()) {
                // The note tells which of them it is.
                sheet.left(channel.note(), Weight.MEDIUM);
            }
        }
        if (!cases) {
            notes(sheet, channels, published);
        }
    }

    private static void notes(Sheet sheet, List<Channel> channels, Published published) {
        channels.stream().filter(channel -> !channel.note().isEmpty()).collect(Collectors.groupingBy(Channel::note, LinkedHashMap::new,
                Collectors.mapping(channel -> published.of(channel.mode()), Collectors.toCollection(LinkedHashSet::new)))).forEach((note, modes) ->
                sheet.left(modes.size() == channels.size() ? note : String.join(", ", modes) + ": " + note, Weight.MEDIUM));
    }

    private void about(Sheet sheet, String key, String value) {
        if (!value.isBlank()) {
            sheet.add(new Feed(BETWEEN)).left(words.get(key), Weight.BOLD).left(value, Weight.MEDIUM);
        }
    }

    private void documents(Sheet sheet, List<AskedDocument> documents) {
        if (documents.isEmpty()) {
            sheet.left(words.get("paper.guide.no-list"), Weight.MEDIUM);
            return;
        }
        sheet.left(words.get("paper.guide.papers"), Weight.BOLD);
        for (AskedDocument document : documents) {
            sheet.add(new Feed(BETWEEN)).left(BOX + document.name(), Weight.BOLD).left(INDENT + remarks(document), Weight.MEDIUM);
        }
    }

    private String remarks(AskedDocument document) {
        List<String> remarks = new ArrayList<>();
        remarks.add(words.get(switch (document.form()) {
            case ORIGINAL -> "paper.guide.form.original";
            case COPY -> "paper.guide.form.copy";
            case SHOW_AT_COUNTER -> "paper.guide.form.show";
            case READ_FROM_CARD -> "paper.guide.form.card";
        }));
        if (!document.required() && document.when().isBlank() && !document.note().startsWith(words.get("paper.guide.if-any"))) {
            remarks.add(words.get("paper.guide.if-any"));
        }
        if (!document.when().isBlank()) {
            remarks.add(words.get("paper.guide.case", document.when()));
        }
        if (!document.note().isBlank()) {
            remarks.add(document.note());
        }
        return String.join(" · ", remarks);
    }
}
