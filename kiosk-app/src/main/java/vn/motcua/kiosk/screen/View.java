package vn.motcua.kiosk.screen;

import java.util.List;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.Visit;
import vn.motcua.kiosk.words.Words;

/**
 * The situation to be shown, with the words and phrases that several screens share.
 *
 * @param now local time of the branch
 */
record View(Situation situation, Branch branch, Words words, LocalDateTime now) {

    /** Characters: four lines beside the keyboard. One name in three is longer, the longest has 1,094. */
    private static final int LONGEST_IN_A_LIST = 150;

    String say(String key, Object... values) {
        return words.get(key, values);
    }

    Visit visit() {
        return situation.visit();
    }

    boolean largeText() {
        return situation.comfort().size() == Comfort.TextSize.LARGE;
    }

    /** Names of services and groups come in two languages: whoever does not read Vietnamese is given the English ones. */
    boolean vietnamese() {
        return situation.comfort().language().equals(Comfort.Language.VI);
    }

    /** True when the kiosk has the device and it can be used now. A device that has not spoken yet counts as usable. */
    boolean works(DeviceKind kind) {
        DeviceHealth health = situation.devices().get(kind);
        return branch.devices().contains(kind) && (health == null || health.usable());
    }

    Action primary(String icon, String key, Button button) {
        return Action.of(Action.Style.PRIMARY, icon, say(key), button);
    }

    Action secondary(String icon, String key, Button button) {
        return Action.of(Action.Style.SECONDARY, icon, say(key), button);
    }

    Action back() {
        return secondary("back", "button.back", Button.BACK);
    }

    /** Digits or letters alone, without a key that hides them. */
    Block.Keyboard keyboard(Block.Keyboard.Kind kind) {
        return new Block.Keyboard(kind, "", say("keyboard.clear"), "", List.of(), keyNames());
    }

    Map<String, String> keyNames() {
        return Block.Keyboard.names(key -> say(key));
    }

    Action home() {
        return secondary("home", "button.home", Button.HOME);
    }

    Action finish() {
        return secondary("power", "button.finish", Button.FINISH);
    }

    static Action.Does does(String id) {
        return new Action.Does(new Event.Chosen(id));
    }

    static Optional<Action.Does> leadsTo(String id) {
        return Optional.of(does(id));
    }

    static Optional<Action.Does> presses(Button button) {
        return Optional.of(new Action.Does(new Event.Pressed(button)));
    }

    /** A note of plain words. */
    Block.Note note(Block.Tone tone, String icon, String key, Object... values) {
        return new Block.Note(tone, icon, Block.Run.plain(say(key, values)), false);
    }

    Block.Rows rows(List<Block.Rows.Row> rows, int first) {
        return new Block.Rows(rows, first, say("list.more"), say("list.again"));
    }

    /** Of a very long name the beginning, for lists: the whole stands on its own screen. */
    static String beginning(String name) {
        return name.length() <= LONGEST_IN_A_LIST ? name : name.substring(0, name.lastIndexOf(' ', LONGEST_IN_A_LIST)) + " …";
    }

    Branch.Sign sign() {
        return vietnamese() ? branch.sign() : branch.english();
    }

    String serviceName(QueueService service) {
        return vietnamese() ? service.nameVi() : service.nameEn();
    }

    String servicePlace(QueueService service) {
        return vietnamese() ? service.placeVi() : service.placeEn();
    }

    /** "ông Nam" or "bà Ánh"; "Quý khách" for the young and where the card does not say. */
    String person() {
        return visit().identity().map(this::address).orElse(say("person.anybody"));
    }

    private String address(Identity identity) {
        boolean young = identity.birthYear().matches("\\d{4}") && Integer.parseInt(identity.birthYear()) > now.getYear() - 18;
        return switch (young ? Identity.Sex.UNKNOWN : identity.sex()) {
            case MALE -> say("person.man", capitalised(identity.givenName()));
            case FEMALE -> say("person.woman", capitalised(identity.givenName()));
            case UNKNOWN -> say("person.anybody");
        };
    }

    /** Cards print names in capitals; on the screen they are hard to read. */
    static String capitalised(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.strip().toLowerCase(Locale.forLanguageTag("vi")).split("\\s+")) {
            if (!word.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(word.substring(0, 1).toUpperCase(Locale.forLanguageTag("vi")))
                        .append(word.substring(1));
            }
        }
        return text.toString();
    }
}
