import { Refusal } from '../../shared/contract/refusal.ts';
import { secretNames, type SecretName, type SecretsStatus } from '../../shared/contract/settings.ts';
import type { CoreDeps } from './context.ts';
import type { Sealer } from './sealer.ts';
import {
  discardSecretsSetAside,
  readSecretsFile,
  setDamagedSecretsAside,
  writeSecretsFile,
  type KeptSecret,
  type SecretsFile,
} from './secrets-file.ts';

/** The owner's access keys, sealed by what the host offers. Nothing here tells a secret but `read`. */
export interface Secrets {
  /** Refuses with `keyring_missing` where nothing truly seals and the owner has not agreed to that. */
  store(name: SecretName, text: string): Promise<void>;
  /** Null when there is none; refuses with what the owner can do when there is one that cannot be opened. */
  read(name: SecretName): Promise<string | null>;
  /** Whether there is one, without a look at the keyring, which might ask its owner something. */
  has(name: SecretName): boolean;
  forget(name: SecretName): void;
  status(): Promise<SecretsStatus>;
  /** The owner's word on secrets that nothing truly seals; taking it back forgets them in the same write. */
  agreeToWeak(agreed: boolean): void;
}

type SecretsDeps = Pick<CoreDeps, 'folder' | 'clock' | 'readonly' | 'sealer'>;

const nothing: SecretsFile = { agreed_to_weak: false, secrets: {} };

/** Keeps secrets beside the database; `announce` is called after every write. */
export function createSecrets(deps: SecretsDeps, announce: () => void): Secrets {
  const { folder, clock, sealer } = deps;

  const requireAgreement = (protection: KeptSecret['protection']): void => {
    if (protection === 'obfuscated' && readSecretsFile(folder)?.agreed_to_weak !== true)
      throw keyringMissing();
  };
  // Reading, changing and writing happen in one go, so two callers never write over each other.
  const change = (update: (kept: SecretsFile) => SecretsFile): void => {
    if (deps.readonly !== null) throw deps.readonly;
    const kept = readSecretsFile(folder);
    if (kept === null) setDamagedSecretsAside(folder);
    writeSecretsFile(folder, update(kept ?? nothing));
    announce();
  };

  return {
    async store(name, text) {
      if (deps.readonly !== null) throw deps.readonly;
      requireAgreement(await sealer.protection());
      const sealed = await sealer.seal(text);
      // What counts is what the seal turned out to be, and what the owner says by now.
      requireAgreement(sealed.protection);
      change(({ secrets, ...rest }) => ({
        ...rest,
        secrets: { ...secrets, [name]: { ...sealed, at: clock() } },
      }));
    },

    async read(name) {
      const kept = readSecretsFile(folder);
      if (kept === null) throw secretsDamaged();
      const secret = kept.secrets[name];
      return secret === undefined ? null : open(sealer, secret, name);
    },

    has: (name) => readSecretsFile(folder)?.secrets[name] !== undefined,

    forget(name) {
      change(({ secrets, ...rest }) => ({
        ...rest,
        secrets: keepOnly(secrets, (_secret, key) => key !== name),
      }));
    },

    async status() {
      const protection = await sealer.protection();
      const kept = readSecretsFile(folder);
      const { agreed_to_weak: agreed, secrets } = kept ?? nothing;
      const stored = secretNames.filter((name) => secrets[name] !== undefined);
      return {
        protection,
        agreed,
        may_store: protection !== 'obfuscated' || agreed,
        stored,
        stored_weakly: stored.filter((name) => secrets[name]?.protection === 'obfuscated'),
        damaged: kept === null,
      };
    },

    agreeToWeak(agreed) {
      change(({ secrets }) => ({
        agreed_to_weak: agreed,
        secrets: agreed ? secrets : keepOnly(secrets, ({ protection }) => protection !== 'obfuscated'),
      }));
      if (!agreed) discardSecretsSetAside(folder);
    },
  };
}

async function open(sealer: Sealer, secret: KeptSecret, name: SecretName): Promise<string> {
  if (secret.protection === 'file') return secret.sealed;
  if ((await sealer.protection()) === 'file') {
    throw new Refusal(
      'secret_sealed_elsewhere',
      'This access key was sealed by the desktop program: open that, or enter the key again here.',
      { name },
    );
  }
  try {
    return await sealer.open(secret.sealed);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'secret_unreadable',
      'This access key cannot be opened any more, because the keyring of this system has changed: enter it again.',
      { name },
    );
  }
}

function keepOnly(
  secrets: SecretsFile['secrets'],
  isKept: (secret: KeptSecret, name: string) => boolean,
): SecretsFile['secrets'] {
  return Object.fromEntries(Object.entries(secrets).filter(([name, secret]) => isKept(secret, name)));
}

function keyringMissing(): Refusal {
  return new Refusal(
    'keyring_missing',
    'This system has no keyring that could seal an access key, so nothing was stored. Install or unlock GNOME Keyring or KWallet and start Vitrine again, or agree in Settings, under Access keys.',
  );
}

function secretsDamaged(): Refusal {
  return new Refusal(
    'secrets_damaged',
    'The file that holds your access keys is damaged: enter them again. The damaged file is kept.',
  );
}
