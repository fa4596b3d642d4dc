package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.motcua.device.DeviceHealth;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;

/**
 * A record prints what is in it, in an exception's message or a debugger's note, unless it is told not to. So each of the flow that can
 * hold a citizen's words, numbers or pictures is filled with them, and asked to print itself.
 */
class RecordTellsWhoTheCitizenIsTest {

    private static final String SECRET = "001300000011";
    /** What the branch, its catalogue and its technician say: nothing of a citizen is ever in there. */
    private static final Set<Class<?>> OF_THE_BRANCH = Set.of(Procedure.class, QueueService.class, QueueNumber.class, Finding.class,
            TechnicianPage.Choice.class, Event.ServiceOrdered.class, Command.KeepOutOfService.class, Command.TechnicianTask.class,
            Command.OpenGroup.class, Command.CallHelp.class, Page.class,
            Event.PageLies.class, Event.TurnedTo.class, Event.LanguageChosen.class, Comfort.Language.class, Event.CardBound.class,
            NumberOnCard.class, OutOfService.class, TechnicianDevices.class, TechnicianPage.class, TechnicianTouch.class);

    /** Which visit it is since the start of the kiosk, not whose. */
    private static final Set<String> KEYS = Set.of("run", "key", "visitKey", "pressKey");

    private final List<String> talkative = new ArrayList<>();

    @Test
    void noRecordOfTheFlowPrintsWhatItKnowsOfTheCitizen() {
        List<Class<?>> all = Stream.of(Event.class, Command.class, Step.class, Overlay.class)
                .flatMap(RecordTellsWhoTheCitizenIsTest::records).toList();
        assertTrue(all.size() > 90, "only " + all.size() + " were found");
        all.forEach(this::print);
        print(Visit.class);
        print(Situation.class);
        assertEquals("", String.join("\n", talkative));
    }

    private static Stream<Class<?>> records(Class<?> kind) {
        return kind.isSealed() ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(RecordTellsWhoTheCitizenIsTest::records) : Stream.of(kind);
    }

    private void print(Class<?> record) {
        String printed = filled(record, SECRET).toString();
        if (printed.contains(SECRET)) {
            talkative.add(record.getName() + ": " + printed);
        }
    }

    private static Object filled(Class<?> record, String secret) {
        String words = OF_THE_BRANCH.contains(record) ? "A" : secret;
        assertTrue(record.isRecord(), record + " is no record: say what to fill it with");
        RecordComponent[] components = record.getRecordComponents();
        try {
            var constructor = record.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(each -> value(each.getGenericType(), KEYS.contains(each.getName()) ? "A" : words)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(record + " cannot be filled", e);
        }
    }

    private static Object value(Type type, String words) {
        if (type instanceof ParameterizedType of) {
            Object inner = value(of.getActualTypeArguments()[0], words);
            return of.getRawType() == Optional.class ? Optional.of(inner) : of.getRawType() == List.class ? List.of(inner)
                    : of.getRawType() == Set.class ? Set.of(inner) : Map.of();
        }
        Class<?> simple = (Class<?>) type;
        if (simple == String.class) {
            return words;
        }
        if (simple == int.class || simple == Integer.class) {
            return 1;
        }
        if (simple == long.class) {
            return 1L;
        }
        if (simple == boolean.class) {
            return false;
        }
        if (simple == byte[].class) {
            return words.getBytes();
        }
        if (simple == LocalDateTime.class) {
            return LocalDateTime.of(2026, 11, 23, 9, 41);
        }
        if (simple == LocalDate.class) {
            return LocalDate.of(2026, 11, 23);
        }
        if (simple == Pin.class) {
            return Pin.empty();
        }
        if (simple == DeviceHealth.class) {
            return new DeviceHealth.Busy();
        }
        if (simple.isEnum()) {
            return simple.getEnumConstants()[0];
        }
        return filled(simple.isSealed() ? simple.getPermittedSubclasses()[0] : simple, words);
    }
}
