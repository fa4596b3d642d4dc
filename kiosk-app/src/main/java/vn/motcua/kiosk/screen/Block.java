package vn.motcua.kiosk.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The parts that a screen's body is made of; each is drawn by one class of the same name. Icons are named as in the icon
 * set; a file name always means a picture within the visit's folder.
 */
public sealed interface Block {

    /** Part of a text: plain, or marked as a search match, or bold. */
    record Run(String text, Emphasis emphasis) {
        public enum Emphasis { NONE, MATCH, BOLD }

        public static List<Run> plain(String text) {
            return List.of(new Run(text, Emphasis.NONE));
        }
    }

    enum Tone { NEUTRAL, INFO, ATTENTION, OK, FAULT }

    /** The home screen's greeting above the skyline. */
    record Greeting(String salutation, String question) implements Block {
    }

    /**
     * The whole screen while nobody is near: who serves here, what time it is, and that a touch begins.
     *
     * @param lines that a touch begins, in each language
     * @param x     0 to 1, where it stands between left and right, so that nothing burns in
     * @param y     0 to 1, between top and bottom
     */
    record Attract(String organisation, String branch, String time, String date, List<String> lines, double x, double y, Action.Does does)
            implements Block {
        public Attract {
            lines = List.copyOf(lines);
        }
    }

    /** The home screen's tiles, two in a row, filling the space. */
    record Tiles(List<Tile> tiles) implements Block {
        public Tiles {
            tiles = List.copyOf(tiles);
        }

        /** @param disabled why it rests, shown as its help line; empty when it works */
        public record Tile(String icon, String title, String help, boolean primary, String disabled, Action.Does does) {
        }
    }

    /** Eyebrow (small, coloured), title and sub-title; each but the title may be empty. */
    record Heading(String eyebrow, String title, String text) implements Block {
    }

    /** A heading with a large icon left of it: done (07 green circle) or a fault (11). */
    record Notice(Tone tone, String icon, String title, String text) implements Block {
    }

    /** Title left, "Bước 2 trong 4" right, rail of segments below. @param current from 1 */
    record Steps(String title, String label, int current, int of) implements Block {
    }

    /** A drawing in a tinted field that fills what is left. */
    record Drawing(Kind kind, String label, int percent) implements Block {
        /**
         * Identity card over the reader; a card with a number on it over the reader; the identity card taken away; card with its QR before
         * the code reader; card in a ring of progress; spinner.
         */
        public enum Kind { PLACE_CARD, PLACE_NUMBER_CARD, TAKE_CARD, SHOW_CODE, READING, WORKING }
    }

    /** Small cards side by side: a coloured caption and lines with icons. */
    record Lists(List<Part> parts) implements Block {
        public Lists {
            parts = List.copyOf(parts);
        }

        public record Part(String caption, List<Line> lines) {
        }

        public record Line(String icon, String text) {
        }
    }

    /** One or two lines with an icon on a tinted field. A bare note has no field. */
    record Note(Tone tone, String icon, List<Run> text, boolean bare) implements Block {
        public Note {
            text = List.copyOf(text);
        }
    }

    /** Things done one after the other, each with a word of state: "Xong", "Đang làm", "Chờ". */
    record Progress(List<Line> lines) implements Block {
        public Progress {
            lines = List.copyOf(lines);
        }

        public record Line(State state, String text, String word) {
        }

        public enum State { DONE, NOW, TO_COME }
    }

    /** The person on the card. @param portrait JPEG or PNG bytes, empty for a silhouette */
    record Person(Tone tone, String icon, String verdict, byte[] portrait, List<Fact> facts) implements Block {
        public Person {
            facts = List.copyOf(facts);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Person that && tone == that.tone && verdict.equals(that.verdict)
                    && facts.equals(that.facts) && Arrays.equals(portrait, that.portrait);
        }

        @Override
        public int hashCode() {
            return verdict.hashCode();
        }

        @Override
        public String toString() {
            return "Person[" + tone + "]";
        }
    }

    record Fact(String icon, String label, String value) {
    }

    /** Icon in a golden box, title and text on an attention panel: "Xin cất thẻ ngay bây giờ". */
    record Appeal(String icon, String title, String text) implements Block {
    }

    /** A text field with the caret at the end. @param chip small note at its right end @param does when it is touched */
    record Field(String icon, String text, String placeholder, String chip, Optional<Action.Does> does) implements Block {

        /** One that is typed in already. */
        public Field(String icon, String text, String placeholder, String chip) {
            this(icon, text, placeholder, chip, Optional.empty());
        }
    }

    /** Digits in groups, typed one after the other, with a caption each; one group is current. */
    record DigitFields(List<Digits> groups) implements Block {
        public DigitFields {
            groups = List.copyOf(groups);
        }

        /** @param shown as it stands in the field: "01/02/____" */
        public record Digits(String label, String shown, boolean current) {
        }
    }

    /** A line of caption: left bold, right plain. */
    record Caption(String left, String right) implements Block {
    }

    /** The short title of a screen that is full of rows, and what these amount to. */
    record Overview(String title, String summary) implements Block {
    }

    /** A title of a part of the screen with a line below it. */
    record Subtitle(String title, String text) implements Block {
    }

    /**
     * A list; as many rows as fit are shown from {@code first} on, with a button for the others below it.
     *
     * @param more   words of that button; %d is the number of rows not shown after these; empty for no button: then the rows
     *               around the current one are shown, of none the first
     * @param again  words of that button at the list's end, when it begins anew
     */
    record Rows(List<Row> rows, int first, String more, String again) implements Block {
        public Rows {
            rows = List.copyOf(rows);
        }

        /**
         * @param lead    what stands at its left
         * @param icon    for {@link Lead#ICON} and the state boxes
         * @param chip    at its right; a {@link Chip} with empty text for none
         * @param chevron an arrow at its right: leads on
         * @param does    empty when it cannot be pressed
         * @param button  of its own at the far right, apart from the row; empty for none
         */
        public record Row(Lead lead, String icon, List<Run> title, String caption, Chip chip, boolean chevron, boolean current,
                          Optional<Action.Does> does, Optional<Action> button) {
            public Row {
                title = List.copyOf(title);
            }

            public Row(Lead lead, String icon, List<Run> title, String caption, Chip chip,
                    boolean chevron, boolean current, Optional<Action.Does> does) {
                this(lead, icon, title, caption, chip, chevron, current, does, Optional.empty());
            }
        }

        public enum Lead { NONE, ICON, BOX_EMPTY, BOX_CHECKED,
            /** Filled green box with a tick, golden box, outlined box: the documents of a dossier. */
            STATE_DONE, STATE_NOW, STATE_TO_COME }
    }

    record Chip(Tone tone, String icon, String text) {
        public static final Chip NONE = new Chip(Tone.NEUTRAL, "", "");
        /** A tick and no word. */
        public static final Chip TICK = new Chip(Tone.OK, "check", "");
    }

    /** Facts side by side on small cards; below each other at large text. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** The queue number: large, with where to go at its right, and facts below (none: the band alone). */
    record Number(String number, String caption, String place, String where, List<Fact> facts) implements Block {
        public Number {
            facts = List.copyOf(facts);
        }
    }

    /** How something stands, large on a band, with an icon at its left. */
    record State(String icon, String title, String text) implements Block {
    }

    /** What has happened and what is to come, from top to bottom. */
    record Timeline(List<Point> points) implements Block {
        public Timeline {
            points = List.copyOf(points);
        }

        /** @param text below the title, may be empty @param time at the right, may be empty */
        public record Point(State state, String title, String text, String time) {
        }

        public enum State { DONE, NOW, TO_COME }
    }

    /** A time, large on a band with its day above, and facts with icons below. */
    record Meeting(String day, String time, List<Fact> facts) implements Block {
        public Meeting {
            facts = List.copyOf(facts);
        }
    }

    /** A code as a large word with its caption, facts below as label and value. */
    record Code(String caption, String code, List<Fact> facts) implements Block {
        public Code {
            facts = List.copyOf(facts);
        }
    }

    /** A QR code on white with a title and text right of it. @param card all of it on one card, not the code alone */
    record Qr(String content, String title, String text, boolean card) implements Block {

        /** The code alone has a frame. */
        public Qr(String content, String title, String text) {
            this(content, title, text, false);
        }
    }

    /** The printer's slot with a paper coming out; the paper carries {@code number}. */
    record Slot(String title, String text, String number, boolean moving) implements Block {
    }

    /** Five faces in a row, from least to most. @param chosen 1 to 5, 0 for none */
    record Faces(List<Face> faces, int chosen) implements Block {
        public Faces {
            faces = List.copyOf(faces);
        }

        public record Face(String label, Action.Does does) {
        }
    }

    /** Reasons that can be ticked, two in a row. */
    record Choices(List<Choice> choices) implements Block {
        public Choices {
            choices = List.copyOf(choices);
        }

        public record Choice(String text, boolean chosen, Action.Does does) {
        }
    }

    /**
     * Small tiles with a name each, of which one leads on.
     *
     * @param list  what {@link vn.motcua.kiosk.visit.Event.TurnedTo} calls it; empty for the screen's main list
     * @param more  words of the button to those that do not fit; %d is their number
     * @param again words of that button at the end, when it begins anew
     */
    record Labels(String list, List<Label> labels, int first, String more, String again) implements Block {
        public Labels {
            labels = List.copyOf(labels);
        }

        /** @param icon may be empty @param current it is the one chosen */
        public record Label(String icon, String text, boolean current, Action.Does does) {
        }
    }

    /**
     * The document at work: the shown page large, its thumbnails, what can be done with it.
     *
     * @param verdict what the machine thinks of the shown page
     * @param next    number on the empty thumbnail; 0 for none
     * @param closer  leads from the shown page to a closer look at it, with the words on it; empty for none
     * @param percent of the page that is being scanned; 0 when nothing is known
     */
    record Pages(String title, Tone tone, String icon, String verdict, List<Thumbnail> thumbnails, int shown, int next,
                 List<Action> tools, boolean busy, Optional<Action> closer, int percent) implements Block {
        public Pages {
            thumbnails = List.copyOf(thumbnails);
            tools = List.copyOf(tools);
        }

        /** @param file picture within the visit's folder @param attention the page has a concern */
        public record Thumbnail(String file, int quarterTurns, boolean attention, Action.Does does) {
        }
    }

    /** As many dots as digits are typed, and empty ones for the others. */
    record PinDots(int typed, int of) implements Block {
    }

    /** Fields over all the room, to be touched one after the other. @param touched from 0, row by row @param begin of each field's id */
    record TouchGrid(int columns, int rows, java.util.Set<Integer> touched, String begin) implements Block {
        public TouchGrid {
            touched = java.util.Set.copyOf(touched);
        }
    }

    /** One page as large as it gets. @param verdict what the machine thinks of it */
    record CloseUp(Tone tone, String icon, String verdict, String file, int quarterTurns) implements Block {
    }

    /** Small buttons with the icon above the word, four in a row: what can be done with something that is shown above. */
    record Tools(List<Action> actions) implements Block {
        public Tools {
            actions = List.copyOf(actions);
        }
    }

    /**
     * The screen's keyboard; keys are those of {@link vn.motcua.kiosk.visit.Typing}.
     *
     * @param names how keys are read aloud that show only a sign: by that sign, or by the icon's name
     */
    record Keyboard(Kind kind, String space, String clear, String hide, List<String> tones, Map<String, String> names) implements Block {
        public Keyboard {
            tones = List.copyOf(tones);
            names = Map.copyOf(names);
        }

        /** One whose signs are read as they stand. */
        public Keyboard(Kind kind, String space, String clear, String hide, List<String> tones) {
            this(kind, space, clear, hide, tones, Map.of());
        }

        /** What every sign of every kind is called. @param said the words of a key */
        public static Map<String, String> names(UnaryOperator<String> said) {
            return Map.ofEntries(Map.entry("bksp", said.apply("keyboard.name.erase")), Map.entry("123", said.apply("keyboard.name.digits")),
                    Map.entry("abc", said.apply("keyboard.name.letters")), Map.entry("-", said.apply("keyboard.name.dash")),
                    Map.entry(".", said.apply("keyboard.name.dot")), Map.entry("/", said.apply("keyboard.name.slash")),
                    Map.entry(":", said.apply("keyboard.name.colon")), Map.entry(",", said.apply("keyboard.name.comma")),
                    Map.entry("(", said.apply("keyboard.name.opening")), Map.entry(")", said.apply("keyboard.name.closing")));
        }

        /**
         * Vietnamese letters with accents and tones; plain letters; those with the signs of an address, or of a dossier's code; letters with
         * digits, small or capital; digits alone; digits as large keys that stand apart.
         */
        public enum Kind { VIETNAMESE, PLAIN, ADDRESS, CODE, LETTERS, CAPITALS, DIGITS, PIN }
    }
}
