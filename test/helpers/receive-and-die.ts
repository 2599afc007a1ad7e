import { createCore } from '../../src-main/core/create-core.ts';
import { changeReceiver } from '../../src-main/core/receiver/receiver.ts';
import { startReceiving } from '../../src-main/core/receiver/receiver-part.ts';
import { appSecret } from './made-secrets.ts';

// Listens with the data folder and on the port it is told, says so on stdout, and goes on until it is killed.
const [folder = '', port = ''] = process.argv.slice(2);
const { context } = createCore({ dataFolder: folder, host: 'test' });
startReceiving(context);
await changeReceiver(context, { is_on: true, port: Number(port), app_secret: appSecret });
process.stdout.write('listening\n');
