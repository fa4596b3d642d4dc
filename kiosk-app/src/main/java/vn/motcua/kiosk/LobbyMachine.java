package vn.motcua.kiosk;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What only whoever shows the kiosk can do for a technician; before he has said how, nothing of it happens. */
final class LobbyMachine implements TechnicianDesk.Machine {

    private volatile Consumer<Boolean> sound = inHeadphones -> { };
    private volatile Supplier<Optional<byte[]>> picture = Optional::empty;
    private volatile Runnable again = () -> { };

    void shownBy(Consumer<Boolean> sound, Supplier<Optional<byte[]>> picture, Runnable again) {
        this.sound = sound;
        this.picture = picture;
        this.again = again;
    }

    @Override
    public void sound(boolean inHeadphones) {
        sound.accept(inHeadphones);
    }

    @Override
    public Optional<byte[]> picture() {
        return picture.get();
    }

    @Override
    public void again() {
        again.run();
    }
}
