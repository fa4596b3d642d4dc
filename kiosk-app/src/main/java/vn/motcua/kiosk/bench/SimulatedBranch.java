package vn.motcua.kiosk.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The bench's devices and what stands around them: the kiosk's own centre, which can be stopped and started, and another program
 * that holds the kiosk's store. Both faults are real ones.
 */
public final class SimulatedBranch implements BenchDevices, AutoCloseable {

    private static final String CENTRE = "centre.stop";
    private static final String STORE = "store.hold";

    private final BenchDevices devices;
    private final Optional<CentreSwitch> centre;
    private final Path store;
    private Optional<Connection> holding = Optional.empty();

    /** Stops the centre and starts it again. From any thread; takes up to a few seconds. */
    public interface CentreSwitch {

        boolean running();

        void turn(boolean on);
    }

    /** @param centre empty where the kiosk's centre stands elsewhere @param store the kiosk's database */
    public SimulatedBranch(BenchDevices devices, Optional<CentreSwitch> centre, Path store) {
        this.devices = devices;
        this.centre = centre;
        this.store = store;
    }

    @Override
    public synchronized State state() {
        State known = devices.state();
        Button held = new Button(STORE, "", holding.isPresent());
        List<Button> branch = centre.map(each -> List.of(new Button(CENTRE, "", !each.running()), held)).orElse(List.of(held));
        return new State(known.cards(), known.printer(), known.scanner(), known.hearing(), branch, known.tickets());
    }

    @Override
    public synchronized void act(String what, String name) {
        switch (what) {
            case CENTRE -> centre.ifPresent(each -> each.turn(!each.running()));
            case STORE -> holdOrLetGo();
            default -> devices.act(what, name);
        }
    }

    private void holdOrLetGo() {
        try {
            if (holding.isPresent()) {
                close();
                return;
            }
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
            connection.createStatement().execute("begin immediate");
            holding = Optional.of(connection);
        } catch (SQLException e) {
            throw new IllegalArgumentException("the store cannot be held now", e);
        }
    }

    @Override
    public Optional<byte[]> ticket(int number) {
        return devices.ticket(number);
    }

    /** Lets the store go. */
    @Override
    public synchronized void close() {
        holding.ifPresent(connection -> {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a connection to the store does not close", e);
            }
        });
        holding = Optional.empty();
    }
}
