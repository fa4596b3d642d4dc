package vn.motcua.device;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The checked values of a driver's options, defaults filled in. */
public final class Settings {

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Fills the defaults in. Values that the options do not name, that are missing or that fail their check are a
     * programming error here: the configuration reports them to people before.
     */
    public static Settings of(List<Option> options, Map<String, String> given) {
        Map<String, String> values = new TreeMap<>();
        for (Option option : options) {
            String value = given.containsKey(option.key())
                    ? given.get(option.key())
                    : option.defaultValue().orElseThrow(() -> new IllegalArgumentException(option.key() + " is missing"));
            option.check().apply(value).ifPresent(problem -> {
                throw new IllegalArgumentException(option.key() + " = " + value + ": " + problem);
            });
            values.put(option.key(), value);
        }
        for (String key : given.keySet()) {
            if (!values.containsKey(key)) {
                throw new IllegalArgumentException("no option " + key);
            }
        }
        return new Settings(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no option " + key);
        }
        return value;
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }
}
