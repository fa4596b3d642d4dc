package vn.motcua.kiosk.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.CardLeft;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.ReadingCard;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;

/** The signs by sound: when, and where they are heard. */
class SignAtTheWrongMomentTest {

    private static final Situation READING = SampleVisits.in(new ReadingCard(90, ReadingCard.Part.CHECK, Optional.empty()));
    private static final Situation PRINTING = SampleVisits.in(new TicketReady(SampleVisits.NUMBER, SampleVisits.CIVIL, Paper.PRINTING,
            Trouble.STOPPED));
    private static final Situation SEARCH = SampleVisits.in(new Search("", "", List.of(), 0, true));

    @TempDir
    Path folder;

    @Test
    void theCardIsReadAndThePaperIsOut() {
        assertEquals(List.of(Cue.CARD_READ), signs(READING, new Event.CardRead(SampleVisits.PERSON)));
        assertEquals(List.of(Cue.PAPER_READY), signs(PRINTING, new Event.Printed(true), new Event.SecondPassed()));
        assertEquals(List.of(), signs(PRINTING, new Event.Failed(Trouble.PRINTER_PAPER_OUT)));
    }

    @Test
    void timeRunsOutIsSaidAtTheWarningAndInTheLastSeconds() {
        Event[] seconds = Stream.generate(Event.SecondPassed::new).limit(60 + 27).toArray(Event[]::new);
        assertEquals(List.of(Cue.TIME_RUNS_OUT, Cue.TIME_RUNS_OUT, Cue.TIME_RUNS_OUT, Cue.TIME_RUNS_OUT), signs(SEARCH, seconds),
                "at 30 s, and at 5, 4 and 3 s");
    }

    @Test
    void aForgottenCardCallsItsOwnerBackForAWhile() {
        Situation withCard = SEARCH.on(new Event.CardPlaced(false)).situation();
        List<Event> events = new ArrayList<>(List.of(new Event.Pressed(Button.FINISH)));
        Stream.generate(Event.SecondPassed::new).limit(40).forEach(events::add);
        List<Cue> heard = signs(withCard, events.toArray(Event[]::new));
        assertEquals(6, heard.size(), "at once and every 3 s for 15 s");
        assertTrue(heard.stream().allMatch(Cue.CARD_LEFT_BEHIND::equals));
        assertInstanceOf(CardLeft.class, withCard.on(new Event.Pressed(Button.FINISH)).situation().step(), "and it stands on the screen too");
        assertEquals(List.of(), signs(SEARCH, events.toArray(Event[]::new)), "no card, no call");
        assertEquals(1, signs(withCard, new Event.Pressed(Button.FINISH), new Event.CardTaken(), new Event.SecondPassed(), new Event.SecondPassed(),
                new Event.SecondPassed()).size(), "taken at last");
    }

    private static List<Cue> signs(Situation from, Event... events) {
        List<Cue> heard = new ArrayList<>();
        Situation now = from;
        for (Event event : events) {
            Situation next = now.on(event).situation();
            Cue.between(now, next).ifPresent(heard::add);
            now = next;
        }
        return heard;
    }

    @Test
    void theLoudspeakerIsSilentWithHeadphonesInOrWithTheSoundOff() throws IOException {
        Path ears = folder.resolve("ears");
        Path room = folder.resolve("room");
        try (Signs signs = new Signs(new Sink.Recording(ears), new Sink.Recording(room), failure -> { }, READING)) {
            cardRead(signs, READING.comfort());
            Await.until("the loudspeaker", Duration.ofSeconds(20), () -> count(room) == 1);
            cardRead(signs, READING.comfort().listening(true));
            Await.until("the headphones", Duration.ofSeconds(20), () -> count(ears) == 1);
            cardRead(signs, READING.comfort().soundToggled());
            cardRead(signs, READING.comfort().soundToggled().listening(true));
            Await.until("the headphones again", Duration.ofSeconds(20), () -> count(ears) == 2);
            assertEquals(1, count(room));
        }
    }

    private static void cardRead(Signs signs, Comfort comfort) {
        Situation reading = in(READING, comfort);
        signs.at(reading);
        signs.at(reading.on(new Event.CardRead(SampleVisits.PERSON)).situation());
    }

    private static Situation in(Situation of, Comfort comfort) {
        return new Situation(of.run(), of.count(), comfort, of.step(), of.visit(), of.overlay(), of.idle(), of.stays(), of.patient(),
                of.card(), of.devices());
    }

    private static long count(Path in) {
        String[] files = in.toFile().list();
        return files == null ? 0 : files.length;
    }

    @Test
    void whatIsPlayedIsASoundFileOfTheRightPitch() throws IOException, InterruptedException {
        Path file = folder.resolve("tone.wav");
        Files.write(file, new Melody().tone(523.25, 400).wav(1));
        Process sox = new ProcessBuilder(Program.required("sox", "sox"), file.toString(), "-n", "stat").redirectErrorStream(true).start();
        String said = new String(sox.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.matches("(?s).*Length \\(seconds\\): +0\\.40.*"), said);
        int pitch = Integer.parseInt(said.replaceAll("(?s).*Rough +frequency: +(\\d+).*", "$1"));
        assertTrue(pitch > 480 && pitch < 800, "with its octave above: " + pitch + " Hz");
    }
}
