package vn.motcua.kiosk.screen;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.kiosk.visit.Event;

/** Every text that a screen shows, found by walking its records. */
final class Texts {

    /** Parts that name a picture or a place in the code, not words. */
    private static final Set<String> NO_WORDS = Set.of("icon", "id", "file", "content", "portrait");

    private Texts() {
    }

    static List<String> of(Screen screen) {
        List<String> texts = new ArrayList<>();
        collect(screen, texts);
        return texts;
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof List<?> list) {
            list.forEach(part -> collect(part, texts));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(part -> collect(part, texts));
        } else if (value instanceof Record record && !(value instanceof Event)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (!NO_WORDS.contains(component.getName())) {
                    collect(read(component, record), texts);
                }
            }
        }
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }
}
