package vn.motcua.kiosk.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.identity.CardAccess;
import vn.motcua.kiosk.identity.CardReading;
import vn.motcua.kiosk.identity.ChipDiagnosis;
import vn.motcua.kiosk.identity.ReadResult;
import vn.motcua.kiosk.identity.TrustedIssuers;

/** What a technician sends to whoever looks after the software when cards are not read as they should. */
@Command(name = "diagnose", description = "Tries every way into the chip of the card on the reader. Prints nothing personal.")
public final class CardDiagnoseCommand implements Callable<Integer> {

    private static final int SHORT_RESPONSE = 256;

    @Spec
    private CommandSpec spec;

    @Option(names = "--reader", paramLabel = "NAME", defaultValue = "*",
            description = "The reader's name, * for any letters (default: the first one).")
    private String readerName;

    @ArgGroup(multiplicity = "1")
    private CardKeyOptions key;

    @Option(names = "--trust", paramLabel = "FOLDER",
            description = "Certificates that make an issuer trusted (default: trust in the configuration's folder).")
    private Path trust = ConfigFolder.path().resolve("trust");

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "20", description = "How long to wait for a card (default: ${DEFAULT-VALUE}).")
    private int waitSeconds;

    @Override
    public Integer call() throws DeviceException, InterruptedException {
        CardAccess access = key.access(spec);
        PrintWriter out = spec.commandLine().getOut();
        try (CardReader reader = ReaderAtHand.open(readerName)) {
            line(out, "system", System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                    + System.getProperty("java.version"));
            line(out, "reader", ReaderAtHand.model(reader));
            ReaderAtHand.waitForCard(reader, waitSeconds);
            try (CountedChannel channel = new CountedChannel(reader.connect())) {
                line(out, "answer to reset", HexFormat.of().withUpperCase().formatHex(channel.atr()));
                line(out, "protocols", protocols(channel.atr()));
                line(out, "longest response", channel.longestResponse() + " bytes, "
                        + (channel.longestResponse() > SHORT_RESPONSE ? "extended length" : "no extended length"));
                ChipDiagnosis.of(channel, access)
                        .forEach(finding -> line(out, finding.what(), finding.result() + " (" + finding.millis() + " ms)"));
            }
            try (CountedChannel channel = new CountedChannel(reader.connect())) {
                return wholeReading(out, channel, access);
            }
        } finally {
            out.flush();
        }
    }

    private int wholeReading(PrintWriter out, CountedChannel channel, CardAccess access) {
        long start = System.nanoTime();
        ReadResult result = CardReading.read(channel, access, TrustedIssuers.load(trust, Clock.systemUTC()), progress -> { }, new Cancellation());
        long millis = (System.nanoTime() - start) / 1_000_000;
        line(out, "whole reading", channel.commands() + " commands, " + channel.bytesSent() + " bytes sent, "
                + channel.bytesReceived() + " bytes received (" + millis + " ms)");
        if (result instanceof ReadResult.Read read) {
            line(out, "opened by", read.evidence().access());
            line(out, "signature", read.evidence().integrity().name());
            line(out, "issuer", read.evidence().issuer().name());
            line(out, "original chip", read.evidence().original().name());
            line(out, "portrait", read.identity().portrait().length + " bytes");
            read.remarks().forEach(remark -> line(out, "remark", remark));
            return 0;
        }
        ReadResult.NotRead notRead = (ReadResult.NotRead) result;
        line(out, "not read", notRead.reason() + ": " + notRead.detail());
        return 1;
    }

    /** The interface bytes TDi name them; without one it is T=0 (ISO 7816-3, 8.2.3). */
    private static String protocols(byte[] atr) {
        Set<String> protocols = new LinkedHashSet<>();
        int at = 1;
        while (at < atr.length && (atr[at] & 0x80) != 0) {
            at += Integer.bitCount(atr[at] & 0xF0);
            if (at < atr.length) {
                protocols.add("T=" + (atr[at] & 0x0F));
            }
        }
        return protocols.isEmpty() ? "T=0" : String.join(", ", protocols);
    }

    private static void line(PrintWriter out, String what, String result) {
        out.printf("%-32s %s%n", what, result);
    }
}
