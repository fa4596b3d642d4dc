package vn.motcua.kiosk.command;

import picocli.CommandLine.Command;

/** What a technician does with an identity card on a reader. */
@Command(name = "card", description = "Identity cards on the card reader.",
        subcommands = {CardReadCommand.class, CardDiagnoseCommand.class, CardUidCommand.class})
public final class CardCommand {
}
