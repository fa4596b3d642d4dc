package vn.motcua.kiosk.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import vn.motcua.kiosk.identity.CardAccess;

/** What opens the chip, one of three. */
final class CardKeyOptions {

    private static final String STANDARD_INPUT = "-";

    @Option(names = "--qr", paramLabel = "TEXT",
            description = "The text of the card's QR, or number|ddMMyyyy|ddMMyyyy (number, birth, expiry); - reads it from the standard input.")
    private String qr;

    @Option(names = "--mrz", paramLabel = "TEXT",
            description = "The three lines of 30 from the card's back; - reads them from the standard input.")
    private String mrz;

    @Option(names = "--can", paramLabel = "DIGITS", description = "The six digits of a card access number.")
    private String accessNumber;

    CardAccess access(CommandSpec spec) {
        if (accessNumber != null) {
            if (!accessNumber.matches("\\d{6}")) {
                throw new ParameterException(spec.commandLine(), "--can: six digits were expected");
            }
            return CardAccess.byAccessNumber(accessNumber);
        }
        String given = qr != null ? qr : mrz;
        String text = given.equals(STANDARD_INPUT) ? standardInput() : given;
        return CardAccess.parse(text).orElseThrow(() -> new ParameterException(spec.commandLine(), qr != null
                ? "--qr: neither the text of an identity card's QR nor number|ddMMyyyy|ddMMyyyy"
                : "--mrz: not three lines of 30 characters with right check digits"));
    }

    private static String standardInput() {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return lines.lines().collect(Collectors.joining("\n"));
    }
}
