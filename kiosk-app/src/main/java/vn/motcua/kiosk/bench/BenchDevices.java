package vn.motcua.kiosk.bench;

import java.util.List;
import java.util.Optional;

/** The simulated devices as the bench page needs them. Called on the page's threads. */
public interface BenchDevices {

    /**
     * @param what for {@link #act}; the page has the words for it
     * @param name of the one it is done with: a sample citizen, a count; empty for none
     * @param on   the state is in force
     */
    record Button(String what, String name, boolean on) {
    }

    /** @param branch what stands around the kiosk @param tickets numbers of the papers kept, newest first */
    record State(List<Button> cards, List<Button> printer, List<Button> scanner, List<Button> hearing, List<Button> branch, List<Integer> tickets) {
    }

    State state();

    /** Does what a button of the state says. @throws IllegalArgumentException when there is no such thing */
    void act(String what, String name);

    /** The picture of a printed paper, PNG. */
    Optional<byte[]> ticket(int number);
}
