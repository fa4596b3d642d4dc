package vn.motcua.kiosk.command;

import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.motcua.device.CardChannel;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.kiosk.devices.CardUid;

/** The UID of a plastic card, as it stands in the files of {@code cards.number-cards} and {@code cards.staff-cards}. */
@Command(name = "uid", description = "Prints the UID of the plastic card on the reader: a line of the file of number cards.")
public final class CardUidCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--reader", paramLabel = "NAME", defaultValue = "*",
            description = "The reader's name, * for any letters (default: the first one).")
    private String readerName;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "20", description = "How long to wait for a card (default: ${DEFAULT-VALUE}).")
    private int waitSeconds;

    @Override
    public Integer call() throws DeviceException, InterruptedException {
        try (CardReader reader = ReaderAtHand.open(readerName)) {
            ReaderAtHand.waitForCard(reader, waitSeconds);
            try (CardChannel channel = reader.connect()) {
                Optional<String> uid = CardUid.of(channel);
                if (uid.isEmpty()) {
                    spec.commandLine().getErr().println("neither the card nor its reader tells a UID");
                    return 1;
                }
                spec.commandLine().getOut().println(uid.get());
                return 0;
            }
        }
    }
}
