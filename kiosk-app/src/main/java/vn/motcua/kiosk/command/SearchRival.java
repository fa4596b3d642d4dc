package vn.motcua.kiosk.command;

import java.util.List;

/** An engine under measurement. */
interface SearchRival extends AutoCloseable {

    String name();

    /** @return codes, best first */
    List<String> find(String query, int most);

    @Override
    default void close() {
    }
}
