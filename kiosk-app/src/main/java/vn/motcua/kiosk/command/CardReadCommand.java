package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.identity.ReadResult;
import vn.motcua.kiosk.identity.TrustedIssuers;

/** Reads one card and says how it went. What is on the card is printed only when it is asked for. */
@Command(name = "read", description = "Reads the chip of the card on the reader.")
public final class CardReadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--reader", paramLabel = "NAME", defaultValue = "*",
            description = "The reader's name, * for any letters (default: the first one).")
    private String readerName;

    @ArgGroup(multiplicity = "1")
    private CardKeyOptions key;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Fails unless the identity reaches at least this level: ${COMPLETION-CANDIDATES}.")
    private Identity.Level leastLevel = Identity.Level.QR_ONLY;

    @Option(names = "--trust", paramLabel = "FOLDER",
            description = "Certificates that make an issuer trusted (default: trust in the configuration's folder).")
    private Path trust = ConfigFolder.path().resolve("trust");

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "20", description = "How long to wait for a card (default: ${DEFAULT-VALUE}).")
    private int waitSeconds;

    @Option(names = "--show", description = "Prints what is on the card.")
    private boolean show;

    @Option(names = "--json", description = "Prints what is on the card, as JSON.")
    private boolean json;

    @Option(names = "--trace", description = "Prints counts of commands and bytes, never their contents.")
    private boolean trace;

    @Override
    public Integer call() throws DeviceException, IOException, InterruptedException {
        CardAccess access = key.access(spec);
        try (CardReader reader = ReaderAtHand.open(readerName)) {
            ReaderAtHand.waitForCard(reader, waitSeconds);
            try (CountedChannel channel = new CountedChannel(reader.connect())) {
                long start = System.nanoTime();
                ReadResult result = CardReading.read(channel, access, TrustedIssuers.load(trust, Clock.systemUTC()), progress -> { },
                        new Cancellation());
                return report(result, channel, (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    private int report(ReadResult result, CountedChannel channel, long millis) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (result instanceof ReadResult.Read read) {
            out.println(json ? asJson(read, channel, millis) : asText(read, channel, millis));
            if (read.identity().level().compareTo(leastLevel) < 0) {
                err.println("the identity is only " + word(read.identity().level()) + ", not " + word(leastLevel));
            }
        } else if (result instanceof ReadResult.NotRead notRead) {
            err.println(sentence(notRead.reason()) + " (" + notRead.detail() + ")");
            if (trace) {
                err.println(counts(channel));
            }
        }
        out.flush();
        err.flush();
        return result instanceof ReadResult.Read read && read.identity().level().compareTo(leastLevel) >= 0 ? 0 : 1;
    }

    private static String sentence(ReadResult.Reason reason) {
        return switch (reason) {
            case WRONG_KEY -> "wrong key: the QR, zone or dates belong to another card";
            case CARD_MOVED -> "the card was moved or taken away while it was read";
            case SEVERAL_CARDS -> "more than one card lies on the reader";
            case CHIP_BROKEN -> "the chip does not answer as the chip of an identity card";
            case NO_SUCH_APPLICATION -> "this is a chip card, but no identity card";
            case READER_DOWN -> "the reader does not work";
            case STOPPED -> "stopped";
        };
    }

    private String asText(ReadResult.Read read, CountedChannel channel, long millis) {
        Identity identity = read.identity();
        StringBuilder text = new StringBuilder();
        line(text, "number", show ? identity.number() : identity.maskedNumber());
        if (show) {
            line(text, "name", identity.fullName());
            line(text, "born", identity.birthDate());
            line(text, "sex", identity.sex().name().toLowerCase(java.util.Locale.ROOT));
            line(text, "valid until", identity.expiry());
        }
        line(text, "portrait", identity.portrait().length + " bytes");
        line(text, "level", word(identity.level()));
        line(text, "opened by", read.evidence().access());
        line(text, "signature", word(read.evidence().integrity()));
        line(text, "issuer", word(read.evidence().issuer()));
        line(text, "original", word(read.evidence().original()));
        read.remarks().forEach(remark -> line(text, "remark", remark));
        line(text, "time", millis + " ms");
        return text.append(trace ? counts(channel) : "").toString().stripTrailing();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("%-12s %s%n", name, value));
    }

    private static String word(Enum<?> finding) {
        return finding.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String counts(CountedChannel channel) {
        return String.format("%-12s %d commands, %d bytes sent, %d bytes received, longest response %d bytes, ATR %s", "trace",
                channel.commands(), channel.bytesSent(), channel.bytesReceived(), channel.longestResponse(),
                HexFormat.of().withUpperCase().formatHex(channel.atr()));
    }

    private String asJson(ReadResult.Read read, CountedChannel channel, long millis) throws IOException {
        Identity identity = read.identity();
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode object = mapper.createObjectNode()
                .put("number", identity.number())
                .put("fullName", identity.fullName())
                .put("birthDate", identity.birthDate())
                .put("sex", identity.sex().name())
                .put("expiry", identity.expiry())
                .put("portraitBytes", identity.portrait().length)
                .put("level", identity.level().name())
                .put("millis", millis);
        object.putObject("trust")
                .put("access", read.evidence().access())
                .put("integrity", read.evidence().integrity().name())
                .put("issuer", read.evidence().issuer().name())
                .put("original", read.evidence().original().name());
        read.remarks().forEach(object.putArray("remarks")::add);
        if (trace) {
            object.putObject("trace")
                    .put("commands", channel.commands())
                    .put("bytesSent", channel.bytesSent())
                    .put("bytesReceived", channel.bytesReceived())
                    .put("longestResponse", channel.longestResponse())
                    .put("atr", HexFormat.of().withUpperCase().formatHex(channel.atr()));
        }
        return mapper.writeValueAsString(object);
    }
}
