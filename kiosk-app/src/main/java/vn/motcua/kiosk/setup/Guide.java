package vn.motcua.kiosk.setup;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.devices.Discovery.Proposal;
import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.Typing;

/**
 * Where the technician is in the guide. Immutable; says what follows for every touch.
 *
 * @param typed    in the field of this page
 * @param device   whose page is on
 * @param found    what the look for hardware found; empty while it runs
 * @param tested   what came of the last test of each device
 * @param working  a test, or the writing at the end, is under way
 * @param first    the first row that is shown
 * @param problems why the settings could not be written, or the centre not be reached
 */
public record Guide(Page page, Comfort.Language language, SetupAnswers answers, String typed, DeviceKind device, Optional<List<Proposal>> found,
                    Map<DeviceKind, Finding> tested, boolean working, int first, List<Finding> problems) {

    /** In their order. */
    public enum Page { LANGUAGE, BRANCH, NUMBER, CENTRE, ADDRESS, TRUST, CODE, SCREEN, DEVICES, DEVICE, PIN, PIN_AGAIN, DONE }

    /** What has to be done when a guide comes to be. */
    public enum Work { NONE, REACH, LOOK, TEST, FINISH }

    /** @param guide as it is then @param work to be begun */
    public record Next(Guide guide, Work work) {
    }

    private static final int MOST_KIOSKS = 99;
    /** Sizes of panels that kiosks have, as ids: the whole monitor first. */
    public static final List<String> SIZES = List.of("0x0", "1080x1920", "1920x1080", "768x1366", "1366x768");

    public Guide {
        tested = Map.copyOf(tested);
        problems = List.copyOf(problems);
    }

    public static Guide begin() {
        return new Guide(Page.LANGUAGE, Comfort.Language.VI, SetupAnswers.NONE, "", DeviceKind.CARD_READER,
                Optional.empty(), Map.of(), false, 0, List.of());
    }

    /** The hardware was looked for. */
    public Guide found(List<Proposal> all) {
        return new Guide(page, language, answers.withLikeliest(all), typed, device, Optional.of(List.copyOf(all)), tested, working, first, problems);
    }

    /** Whether the kiosk has a PIN already is known. */
    public Guide pinThere(boolean there) {
        return with(answers.with(answers.technician().there(there)));
    }

    /** A device was tested. */
    public Guide tested(DeviceKind kind, Finding finding) {
        Map<DeviceKind, Finding> all = new EnumMap<>(DeviceKind.class);
        all.putAll(tested);
        all.put(kind, finding);
        return new Guide(page, language, answers, typed, device, found, all, false, first, problems);
    }

    /** The centre answered. @param certificate its SHA-256, when the technician has to compare it */
    public Guide reached(Optional<String> certificate) {
        return certificate.isEmpty() ? with(answers.withPin("")).at(Page.CODE)
                : new Guide(Page.TRUST, language, answers, certificate.get(), device, found, tested, false, 0, List.of());
    }

    /** Nobody answered at the centre's address. */
    public Guide unreached() {
        return new Guide(Page.ADDRESS, language, answers, typed, device, found, tested, false, 0, List.of(Finding.attention("guide.address.away")));
    }

    /** The centre did not take the code: back to where it is typed, from where one touch leads past all that was answered already. */
    public Guide refused(Finding why) {
        return new Guide(Page.CODE, language, answers, answers.code(), device, found, tested, false, 0, List.of(why));
    }

    /** The settings could not be written. */
    public Guide failed(List<Finding> why) {
        return new Guide(Page.DONE, language, answers, typed, device, found, tested, false, 0, why);
    }

    public Next on(Event event) {
        if (working) {
            return stay(this);
        }
        if (event instanceof Event.TurnedTo turned) {
            return stay(new Guide(page, language, answers, typed, device, found, tested, false, turned.first(), problems));
        }
        if (event instanceof Event.Keyed keyed) {
            return stay(typing(keyed.key()));
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.BACK) {
            boolean halfTyped = (page == Page.PIN || page == Page.PIN_AGAIN) && !answers.technician().chosen();
            return stay((halfTyped ? with(answers.with(answers.technician().cleared())) : this).at(before()));
        }
        if (event instanceof Event.Chosen chosen) {
            return chosen(chosen.id());
        }
        return event instanceof Event.Pressed pressed ? pressed(pressed.button()) : stay(this);
    }

    private static Next stay(Guide guide) {
        return new Next(guide, Work.NONE);
    }

    private Page before() {
        return switch (page) {
            case LANGUAGE, BRANCH -> Page.LANGUAGE;
            case SCREEN -> Page.CENTRE;
            case DEVICES -> Page.SCREEN;
            case DEVICE, PIN -> Page.DEVICES;
            case PIN_AGAIN, DONE -> Page.PIN;
            case TRUST, CODE -> Page.ADDRESS;
            case NUMBER, CENTRE, ADDRESS -> Page.values()[page.ordinal() - 1];
        };
    }

    private Guide at(Page other) {
        String text = switch (other) {
            case NUMBER -> Integer.toString(answers.number());
            case ADDRESS -> answers.centre().replaceFirst("^https://", "");
            case CODE -> answers.code();
            default -> "";
        };
        return new Guide(other, language, answers, text, device, found, tested, false, 0, List.of());
    }

    private Guide with(SetupAnswers other) {
        return new Guide(page, language, other, typed, device, found, tested, working, first, problems);
    }

    private Guide typing(String key) {
        if (page == Page.PIN || page == Page.PIN_AGAIN) {
            NewPin pin = answers.technician();
            SetupAnswers now = answers.with(page == Page.PIN ? pin.typed(key) : pin.typedAgain(key));
            return new Guide(page, language, now, typed, device, found, tested, working, first, List.of());
        }
        String next = switch (page) {
            case NUMBER -> limited(key, "\\d{0,2}");
            case ADDRESS -> limited(key, "[a-z0-9.:/-]{0,80}");
            case CODE -> limited(key, "[A-Za-z0-9-]{0,20}").toUpperCase(Locale.ROOT);
            default -> typed;
        };
        return new Guide(page, language, answers, next, device, found, tested, working, first, next.equals(typed) ? problems : List.of());
    }

    private String limited(String key, String pattern) {
        String text = switch (key) {
            case Typing.BACKSPACE -> typed.isEmpty() ? typed : typed.substring(0, typed.length() - 1);
            case Typing.CLEAR -> "";
            default -> typed + (key.startsWith(Typing.LITERAL) ? key.substring(1) : key);
        };
        return text.matches(pattern) ? text : typed;
    }

    private Next chosen(String id) {
        return switch (page) {
            case LANGUAGE -> stay(new Guide(Page.BRANCH, new Comfort.Language(id), answers.withLanguage(id), "",
                    device, found, tested, false, 0, List.of()));
            case BRANCH -> {
                String[] cells = id.split("\t", -1);
                yield stay((cells.length == 4 ? with(answers.with(new BranchList.Entry(cells[0], cells[1], cells[2], cells[3]))) : this)
                        .at(Page.NUMBER));
            }
            case CENTRE -> id.equals("own") ? stay(with(answers.withCentre("")).at(Page.SCREEN)) : stay(at(Page.ADDRESS));
            case SCREEN -> {
                String[] size = id.split("x");
                Guide chosen = with(answers.withScreen(Integer.parseInt(size[0]), Integer.parseInt(size[1]))).at(Page.DEVICES);
                yield new Next(chosen, found.isEmpty() ? Work.LOOK : Work.NONE);
            }
            case DEVICES -> stay(new Guide(Page.DEVICE, language, answers, "", DeviceKind.valueOf(id), found, tested, false, 0, List.of()));
            case DEVICE -> stay(chosenDevice(Integer.parseInt(id)));
            case NUMBER, ADDRESS, TRUST, CODE, PIN, PIN_AGAIN, DONE -> stay(this);
        };
    }

    /** What was found for the device whose page is on. */
    public List<Proposal> offered() {
        return found.orElse(List.of()).stream().filter(each -> each.kind() == device).toList();
    }

    /** @param index of an offer; -1 for none */
    private Guide chosenDevice(int index) {
        Map<String, String> table = index < 0 || index >= offered().size() ? Map.of() : offered().get(index).settings();
        Map<DeviceKind, Finding> others = new EnumMap<>(DeviceKind.class);
        others.putAll(tested);
        others.remove(device);
        return new Guide(page, language, answers.with(device, table), typed, device, found, others, false, first, problems);
    }

    private Next pressed(Button button) {
        return switch (button) {
            case NEXT -> next();
            // Perhaps its cable comes later, and with it the code.
            case CONNECT_LATER -> stay(page == Page.ADDRESS && complete()
                    ? with(answers.withCentre("https://" + typed).withCode("")).at(Page.SCREEN) : this);
            case PIN_LATER -> stay(page == Page.PIN ? with(answers.with(answers.technician().cleared())).at(Page.DONE) : this);
            case TEST_PART -> page == Page.DEVICE && answers.devices().containsKey(device) ? new Next(busy(), Work.TEST) : stay(this);
            case TEST_DEVICES -> page == Page.DEVICES
                    ? new Next(new Guide(page, language, answers, typed, device, Optional.empty(), tested, false, 0, problems), Work.LOOK)
                    : stay(this);
            default -> stay(this);
        };
    }

    private Guide busy() {
        return new Guide(page, language, answers, typed, device, found, tested, true, first, problems);
    }

    /** True when what is typed can be taken. */
    public boolean complete() {
        return switch (page) {
            case NUMBER -> typed.matches("\\d{1,2}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= MOST_KIOSKS;
            case ADDRESS -> typed.matches("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?(/[a-z0-9./-]*)?");
            case CODE -> typed.isEmpty() || typed.matches("[A-Z0-9]{4}(-?[A-Z0-9]{4}){2}");
            case PIN -> answers.technician().first().length() == PinGate.DIGITS;
            case PIN_AGAIN -> answers.technician().second().length() == PinGate.DIGITS;
            default -> true;
        };
    }

    private Next next() {
        if (!complete()) {
            return stay(wanting("guide.incomplete." + Finding.plain(page)));
        }
        return switch (page) {
            case NUMBER -> stay(with(answers.withNumber(Integer.parseInt(typed))).at(Page.CENTRE));
            case ADDRESS -> new Next(with(answers.withCentre("https://" + typed)).busy(), Work.REACH);
            case TRUST -> stay(with(answers.withPin(typed)).at(Page.CODE));
            case CODE -> stay(with(answers.withCode(typed)).at(found.isEmpty() ? Page.SCREEN : Page.DEVICES));
            case DEVICES -> stay(at(Page.PIN));
            case DEVICE -> stay(at(Page.DEVICES));
            case PIN -> stay(pinTyped());
            case PIN_AGAIN -> stay(pinTypedAgain());
            case DONE -> new Next(busy(), Work.FINISH);
            case LANGUAGE, BRANCH, CENTRE, SCREEN -> stay(this);
        };
    }

    private Guide pinTyped() {
        NewPin pin = answers.technician();
        if (pin.chosen()) {
            return at(Page.DONE);
        }
        return pin.tooEasy() ? with(answers.with(pin.cleared())).wanting("guide.pin.easy") : at(Page.PIN_AGAIN);
    }

    private Guide pinTypedAgain() {
        NewPin pin = answers.technician().compared();
        return pin.chosen() ? with(answers.with(pin)).at(Page.DONE) : with(answers.with(pin)).at(Page.PIN).wanting("guide.pin.differs");
    }

    /** This page still, which says what is wanting. */
    private Guide wanting(String words) {
        return new Guide(page, language, answers, typed, device, found, tested, false, first, List.of(Finding.attention(words)));
    }
}
