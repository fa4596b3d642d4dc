package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Typing;

/** The screen's keyboard. Touch areas of neighbouring keys meet half-way, so that no touch falls between them. */
record Keyboard(Block.Keyboard block, Look look) implements View {

    private static final int PAD_X = 24;
    private static final int GAP_X = 10;
    private static final int DIGIT_W = 236;
    private static final List<String> TONES = List.of(Typing.ACUTE, Typing.GRAVE, Typing.HOOK, Typing.TILDE, Typing.DOT);
    private static final String TONED = "áàảãạ";

    private enum Kind { LETTER, VOWEL, FUNCTION }

    /** @param width 0 for a share of what the others leave @param does empty for the key that turns letters and digits */
    private record Key(String label, String word, String icon, Kind kind, int width, Optional<Action.Does> does) {
    }

    @Override
    public int height(int width) {
        int rows = switch (block.kind()) {
            case VIETNAMESE -> 6;
            case ADDRESS, CODE -> 5;
            case PLAIN, LETTERS, CAPITALS, DIGITS, PIN -> 4;
        };
        return 2 * padY() + rows * keyHeight() + (rows - 1) * gapY();
    }

    private int keyHeight() {
        return switch (block.kind()) {
            case VIETNAMESE, PLAIN, ADDRESS, CODE, LETTERS, CAPITALS -> look.wide() ? 88 : 96;
            case DIGITS -> look.wide() ? 104 : 132;
            case PIN -> look.wide() ? 124 : 164;
        };
    }

    private int gapX() {
        return pin() ? look.wide() ? 24 : 28 : GAP_X;
    }

    private int gapY() {
        return pin() ? gapX() : look.wide() ? 8 : 12;
    }

    private int padY() {
        return pin() ? 0 : look.wide() ? 14 : 20;
    }

    /** A field of sand from edge to edge below the keys. */
    @Override
    public boolean bleeds() {
        return !pin();
    }

    @Override
    public boolean sinks() {
        return pin();
    }

    @Override
    public boolean touchable() {
        return true;
    }

    private boolean pin() {
        return block.kind() == Block.Keyboard.Kind.PIN;
    }

    private boolean digits() {
        return pin() || block.kind() == Block.Keyboard.Kind.DIGITS;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        if (!pin()) {
            sheet.fill(box, 0, Token.SAND);
            sheet.fill(box.withHeight(look.cardLine()), 0, Token.LINE);
        }
        int y = box.y() + padY();
        int height = keyHeight();
        for (List<Key> row : rows(sheet.digits())) {
            row(sheet, row, box, y, height);
            y += height + gapY();
        }
    }

    private List<List<Key>> rows(boolean digits) {
        if (digits()) {
            return List.of(numbers("123"), numbers("456"), numbers("789"), List.of(clear(DIGIT_W), number("0", DIGIT_W), backspace(DIGIT_W)));
        }
        if (List.of(Block.Keyboard.Kind.ADDRESS, Block.Keyboard.Kind.CODE, Block.Keyboard.Kind.LETTERS, Block.Keyboard.Kind.CAPITALS)
                .contains(block.kind())) {
            return lettersAndDigits();
        }
        List<List<Key>> rows = new ArrayList<>();
        if (block.kind() == Block.Keyboard.Kind.VIETNAMESE) {
            rows.add(letters("ăâđêôơư", Kind.VOWEL));
            rows.add(tones());
        }
        rows.add(digits ? signs("1234567890") : letters("qwertyuiop", Kind.LETTER));
        rows.add(digits ? signs("-/.,()") : letters("asdfghjkl", Kind.LETTER));
        rows.add(lastLetters(digits));
        rows.add(foot());
        return rows;
    }

    private List<List<Key>> lettersAndDigits() {
        List<Key> last = new ArrayList<>(List.of(clear(140)));
        last.addAll(letters("zxcvbnm", Kind.LETTER));
        last.add(backspace(140));
        List<List<Key>> rows = new ArrayList<>(List.of(signs("1234567890"), letters("qwertyuiop", Kind.LETTER),
                letters("asdfghjkl", Kind.LETTER), last));
        if (block.kind() == Block.Keyboard.Kind.ADDRESS || block.kind() == Block.Keyboard.Kind.CODE) {
            rows.add(signs(block.kind() == Block.Keyboard.Kind.CODE ? "-." : "-./:"));
        }
        return rows;
    }

    private List<Key> letters(String small, Kind kind) {
        String letters = block.kind() == Block.Keyboard.Kind.CAPITALS ? small.toUpperCase(Locale.ROOT) : small;
        // Without Vietnamese accents a letter is what it is: Telex would turn "ss" into something else.
        String prefix = block.kind() != Block.Keyboard.Kind.VIETNAMESE ? Typing.LITERAL : "";
        return letters.chars().mapToObj(letter -> String.valueOf((char) letter))
                .map(letter -> new Key(letter, "", "", kind, 0, keyed(prefix + letter))).toList();
    }

    private List<Key> signs(String signs) {
        return signs.chars().mapToObj(sign -> String.valueOf((char) sign))
                .map(sign -> new Key(sign, "", "", Kind.LETTER, 0, keyed(Typing.LITERAL + sign))).toList();
    }

    private List<Key> numbers(String digits) {
        return digits.chars().mapToObj(digit -> number(String.valueOf((char) digit), DIGIT_W)).toList();
    }

    private static Key number(String digit, int width) {
        return new Key(digit, "", "", Kind.LETTER, width, keyed(digit));
    }

    private List<Key> tones() {
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < TONES.size(); i++) {
            String word = i < block.tones().size() ? block.tones().get(i) : "";
            keys.add(new Key(TONED.substring(i, i + 1), word, "", Kind.VOWEL, 0, keyed(TONES.get(i))));
        }
        return keys;
    }

    private List<Key> lastLetters(boolean digits) {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(digits ? "abc" : "123", "", "", Kind.FUNCTION, 140, Optional.empty()));
        keys.addAll(letters("zxcvbnm", Kind.LETTER));
        keys.add(backspace(140));
        return keys;
    }

    private List<Key> foot() {
        List<Key> keys = new ArrayList<>();
        keys.add(clear(200));
        keys.add(new Key(block.space(), "", "", Kind.LETTER, 0, keyed(Typing.SPACE)));
        if (!block.hide().isEmpty()) {
            keys.add(new Key(block.hide(), "", "", Kind.FUNCTION, Math.max(250, look.width(block.hide(), Role.KEY_WORD) + 40),
                    Optional.of(new Action.Does(new Event.Pressed(Button.HIDE_KEYBOARD)))));
        }
        return keys;
    }

    private Key clear(int width) {
        return new Key(block.clear(), "", "", Kind.FUNCTION, Math.max(width, look.width(block.clear(), Role.KEY_WORD) + 40), keyed(Typing.CLEAR));
    }

    private static Key backspace(int width) {
        return new Key("", "", "bksp", Kind.FUNCTION, width, keyed(Typing.BACKSPACE));
    }

    private static Optional<Action.Does> keyed(String key) {
        return Optional.of(new Action.Does(new Event.Keyed(key)));
    }

    private void row(Sheet sheet, List<Key> keys, Box box, int y, int height) {
        int fixed = keys.stream().mapToInt(Key::width).sum();
        long shares = keys.stream().filter(key -> key.width() == 0).count();
        int room = box.w() - 2 * PAD_X - (keys.size() - 1) * gapX() - fixed;
        int indent = shares > 0 && keys.size() == 9 && fixed == 0 ? 52 : 0;
        int share = shares == 0 ? 0 : (int) ((room - 2 * indent) / shares);
        int used = (int) (fixed + shares * share) + (keys.size() - 1) * gapX();
        int x = box.x() + (box.w() - used) / 2;
        for (Key key : keys) {
            Box at = new Box(x, y, key.width() == 0 ? share : key.width(), height);
            key(sheet, key, at);
            x = at.right() + gapX();
        }
    }

    private void key(Sheet sheet, Key key, Box box) {
        Box area = new Box(box.x() - gapX() / 2, box.y() - gapY() / 2, box.w() + gapX(), box.h() + gapY());
        String shown = key.label().isEmpty() ? key.icon() : key.word().isEmpty() ? key.label() : key.word();
        String name = block.names().getOrDefault(shown, shown);
        boolean pressed = sheet.touch(new Target(area, Target.Kind.KEY, key.does(), name, false, true), box, 16) == Sheet.Touch.PRESSED;
        Box face = pressed && look.ledge() > 0 ? box.moved(0, 5) : box;
        if (pressed) {
            sheet.frame(face, 16, Token.GOLD, Token.GOLD_L, 2);
        } else {
            if (look.ledge() > 0) {
                sheet.fill(box.moved(0, 5), 16, Token.LEDGE);
            }
            sheet.frame(face, 16, pin() ? Token.SURFACE : ground(key.kind()), Token.EDGE, look.contrast() ? 3 : 2);
        }
        label(sheet, key, face, pressed ? Token.ON_GOLD : Token.CONTROL);
    }

    private static Token ground(Kind kind) {
        return switch (kind) {
            case LETTER -> Token.SURFACE;
            case VOWEL -> Token.LAKE_T;
            case FUNCTION -> Token.KEY;
        };
    }

    private void label(Sheet sheet, Key key, Box face, Token ink) {
        if (!key.icon().isEmpty()) {
            int side = pin() ? 72 : 54;
            sheet.icon(key.icon(), face.centred(side, side), ink);
            return;
        }
        boolean word = key.label().length() > 1;
        Role single = pin() ? Role.KEY_PIN : Role.KEY;
        Type type = look.type(word && key.kind() == Kind.FUNCTION ? pin() ? Role.BUTTON : Role.KEY_WORD
                : key.word().isEmpty() ? single : Role.KEY_TONE);
        int label = look.ruler().width(key.label(), type);
        if (key.word().isEmpty()) {
            sheet.line(key.label(), type, face.x() + (face.w() - label) / 2, face.y() + (face.h() - type.line()) / 2, label, Align.LEFT, ink);
            return;
        }
        Type small = look.type(Role.DOCK);
        int words = look.ruler().width(key.word(), small);
        int left = face.x() + (face.w() - label - 12 - words) / 2;
        sheet.line(key.label(), type, left, face.y() + (face.h() - type.line()) / 2, label, Align.LEFT, ink);
        sheet.line(key.word(), small, left + label + 12, face.y() + (face.h() - small.line()) / 2 + 2, words, Align.LEFT, ink);
    }
}
