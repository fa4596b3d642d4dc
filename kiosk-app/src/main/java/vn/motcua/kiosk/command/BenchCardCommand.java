package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;

import net.sf.scuba.smartcards.CardServiceException;

import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.PACEInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import vn.motcua.device.Cancellation;
import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.bench.SampleChipKeys;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.identity.CardAccess;
import vn.motcua.kiosk.identity.CardReading;
import vn.motcua.kiosk.identity.ReadResult;
import vn.motcua.kiosk.identity.TrustedIssuers;

/**
 * Counts on the card's side what one reading costs, for this kiosk's reader and for JMRTD's own file layer on the same chip
 * with the same files. Seconds are computed from the counts, because what takes the time is the radio link.
 */
@Command(name = "card", description = "Commands and bytes of one reading of a chip, beside JMRTD's own file layer.")
public final class BenchCardCommand implements Callable<Integer> {

    /** Data group 2 of the card that was measured in the field, in bytes. */
    private static final int PORTRAIT = 17_710;
    private static final int SHORT_BLOCK = 256;
    private static final int LONG_BLOCK = 4000;
    private static final PaceSuite PACE = new PaceSuite(PaceSuite.Cipher.AES_128, 12);

    private static final double SECONDS_PER_COMMAND = 0.010;
    private static final int[] BITS_PER_SECOND = {106_000, 424_000};

    /** SOD, DG1, DG13, DG2. */
    private static final short[] FILES =
            {PassportService.EF_SOD, PassportService.EF_DG1, PassportService.EF_DG13, PassportService.EF_DG2};

    private final SampleCitizens citizens = new SampleCitizens();
    private final SampleCitizen citizen = SampleCitizens.MAN;

    @Spec
    private CommandSpec spec;

    /** Counted on the card's side. @param toName commands until the name can be shown; 0: this reader does not tell */
    private record Cost(int commands, long bytes, int toName) {

        double seconds(int bitsPerSecond) {
            return commands * SECONDS_PER_COMMAND + bytes * 8.0 / bitsPerSecond;
        }
    }

    @Override
    public Integer call() throws CardServiceException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-36s %-10s %8s %8s %8s %12s %12s%n", "session", "reader", "commands", "to name", "bytes", "106 kbit/s", "424 kbit/s");
        for (boolean pace : new boolean[] {false, true}) {
            for (boolean longBlocks : new boolean[] {false, true}) {
                String session = (pace ? "PACE AES-128" : "BAC") + (longBlocks ? ", 4,000-byte blocks" : ", short blocks");
                row(out, session, "this kiosk", ours(chip(pace, longBlocks), longBlocks));
                row(out, session, "JMRTD", jmrtd(chip(pace, longBlocks), pace, longBlocks));
            }
        }
        for (boolean longBlocks : new boolean[] {false, true}) {
            row(out, "PACE-CAM AES-128" + (longBlocks ? ", 4,000-byte blocks" : ", short blocks"), "this kiosk",
                    ours(mappingChip(longBlocks), longBlocks));
        }
        out.println("PACE-CAM: and EF.CardSecurity beside the application, in a session of its own after all the rest.");
        out.println("Chip with SOD, DG1, DG13 and a DG2 of 17,710 bytes; seconds at 10 ms a command plus its bytes, computed.");
        out.flush();
        return 0;
    }

    private static void row(PrintWriter out, String session, String reader, Cost cost) {
        out.printf("%-36s %-10s %8d %8s %8d %10.2f s %10.2f s%n", session, reader, cost.commands, cost.toName == 0 ? "" : cost.toName,
                cost.bytes, cost.seconds(BITS_PER_SECOND[0]), cost.seconds(BITS_PER_SECOND[1]));
    }

    private SimulatedChip chip(boolean pace, boolean longBlocks) {
        SimulatedChip chip = citizens.chip(citizen, PORTRAIT);
        if (pace) {
            chip.withPace(PACE);
        }
        return longBlocks ? chip.withExtendedLength() : chip;
    }

    /** Opened by the mapping that proves the chip; JMRTD's file layer does not read what it proves it by. */
    private SimulatedChip mappingChip(boolean longBlocks) {
        SimulatedChip chip = citizens.withMapping(citizens.chip(citizen, PORTRAIT), SampleChipKeys.make(PACE.cipher(), false));
        return longBlocks ? chip.withExtendedLength() : chip;
    }

    private Cost ours(SimulatedChip chip, boolean longBlocks) {
        ChipInHand card = new ChipInHand(chip, longBlocks ? LONG_BLOCK : SHORT_BLOCK);
        int[] toName = new int[1];
        ReadResult result = CardReading.read(card, CardAccess.parse(citizen.mrz()).orElseThrow(), TrustedIssuers.none(Clock.systemUTC()),
                progress -> {
                    if (toName[0] == 0 && progress.name().isPresent()) {
                        toName[0] = chip.commands();
                    }
                }, new Cancellation());
        if (!(result instanceof ReadResult.Read)) {
            throw new IllegalStateException("the sample chip was not read: " + result);
        }
        return new Cost(chip.commands(), chip.bytes(), toName[0]);
    }

    private Cost jmrtd(SimulatedChip chip, boolean pace, boolean longBlocks) throws CardServiceException, IOException {
        int block = longBlocks ? LONG_BLOCK : PassportService.DEFAULT_MAX_BLOCKSIZE;
        int longest = longBlocks ? PassportService.EXTENDED_MAX_TRANCEIVE_LENGTH : PassportService.NORMAL_MAX_TRANCEIVE_LENGTH;
        PassportService service = new PassportService(new ScubaCard(new ChipInHand(chip, longest)), longest, block, false, true);
        service.open();
        BACKey key = new BACKey(citizen.documentNumber(), citizen.birthInZone(), citizen.expiryInZone());
        if (pace) {
            CardAccessFile offered = new CardAccessFile(service.getInputStream(PassportService.EF_CARD_ACCESS, block));
            PACEInfo info = (PACEInfo) offered.getSecurityInfos().iterator().next();
            service.doPACE(key, info.getObjectIdentifier(), PACEInfo.toParameterSpec(info.getParameterId()), info.getParameterId());
            service.sendSelectApplet(true);
        } else {
            service.sendSelectApplet(false);
            service.doBAC(key);
        }
        for (short file : FILES) {
            try (InputStream in = service.getInputStream(file, block)) {
                in.readAllBytes();
            }
        }
        return new Cost(chip.commands(), chip.bytes(), 0);
    }
}
