import { expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn, findingsIn } from '../../support/detect.ts';

test.each([
  'contraseña',
  'Contraseña',
  'contrasenia',
  'clave',
  'clave_secreta',
  'senha',
  'palavra-passe',
  'mot_de_passe',
  'parola_chiave',
  'wachtwoord',
  'lösenord',
  'kodeord',
  'jelszó',
  'parolă',
  'şifre',
  'Zugangscode',
])('a password by the name of %s is found in every notation', name => {
  const { text, secrets } = expandSample('[[base62:14]]');
  const key = name.replace('-', '_');
  for (const [path, line] of [
    ['app.properties', `db.${key}=${text}\n`],
    ['app.yml', `${key}: ${text}\n`],
    ['app.json', `{"${key}": "${text}"}\n`],
    ['app.py', `${key} = "${text}"\n`],
  ] as const) {
    expect([path, ...findingsIn(path, line).map(({ secret }) => secret?.reveal())]).toEqual([path, ...secrets]);
  }
});

test.each(['jeton', 'chave_secreta', 'chiave_segreta', 'sleutel'])('a random key by the name of %s is found', name => {
  const { text } = expandSample(`${name} = "[[base62:32]]"\n`);
  expect(findingsIn('app.py', text)).toHaveLength(1);
});

test('words before a password may stand apart', () => {
  const { text } = expandSample('{"mot de passe": "[[base62:14]]"}');
  expect(findingsIn('app.json', text)).toHaveLength(1);
});

test.each([
  '{"contraseña": "Introduzca su contraseña"}',
  '{"contraseña": "Contraseña"}',
  '{"claveProducto": "AX4-99-K17-ROJO2"}',
  '{"clave": "codigo_postal"}',
  '{"senha": "Digite sua senha"}',
  '{"jeton": "rouge-et-noir"}',
  '{"lösenord_hash": "5f4dcc3b5aa765d61d8327deb882cf99"}',
])('%s holds none', text => {
  expect(alarmsIn('app.json', text)).toEqual([]);
});
