import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: null,
  steps: ['Change the password of this login in the database', 'Look into its logs for foreign logins'],
  instead: 'Use integrated or managed identities, or read the password from the environment or a secret manager',
};
const why = 'Anyone who reads it can open the database as this login.';
const references: readonly string[] = [
  'https://learn.microsoft.com/en-us/sql/connect/homepage-sql-connection-programming',
  'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING',
];

/** Passwords in connection strings: ADO.NET, ODBC, OLE DB, JDBC, libpq, StackExchange.Redis; judged by host. */
export const connectionString: readonly Rule[] = [
  {
    id: 'connection-string-password',
    title: 'Password in a connection string',
    severity: 'error',
    why,
    keywords: ['password', 'pwd'],
    // The structure demands that server, user or database stand beside it in the same string.
    pattern: /(?<![\w-])(?:password|pwd)\s{0,3}=\s{0,3}(?<secret>["'{]?[^\s;,&"'<>`]{1,256})/dgi,
    structure: 'connection-string',
    remedy,
    env: ['CONNECTION_STRING', 'DB_CONNECTION_STRING', 'JDBC_DATABASE_URL'],
    references,
    examples: {
      match: [
        'Server=tcp:db.shop.io,1433;Initial Catalog=orders;User ID=app;Password=[[<]][[base62:16]][[>]];Encrypt=True',
        'jdbc:postgresql://db.shop.io/orders?user=app&password=[[<]][[base62:16]][[>]]&ssl=true',
        'jdbc:sqlserver://db.shop.io:1433;user=app;password=[[<]][[base62:16]][[>]];encrypt=true',
        'conn = psycopg2.connect("host=db.shop.io dbname=orders user=app password=[[<]][[base62:16]][[>]]")',
        'cache.shop.io:6380,password=[[<]][[base62:32]][[>]],ssl=True',
      ],
      ignore: [
        'Server=localhost;Database=app;User Id=sa;Password=${SA_PASSWORD};',
        'Server=(localdb)\\\\mssqllocaldb;Database=app;Trusted_Connection=True;',
        'host=localhost dbname=test user=postgres password=postgres',
        'Server=db.shop.io;Database=app;User Id=app;Password=your_password;',
      ],
    },
  },
  {
    id: 'connection-string-oracle',
    title: 'Password in an Oracle address',
    severity: 'error',
    why,
    keywords: ['jdbc:oracle:'],
    pattern: /jdbc:oracle:(?:thin|oci8?):[^\s/"'@:]{1,64}\/(?<secret>[^\s"'@/]{4,128})@(?=[\w/(])/dgi,
    structure: 'password',
    remedy,
    references: ['https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html'],
    examples: {
      match: ['jdbc:oracle:thin:app/[[<]][[base62:16]][[>]]@//db.shop.io:1521/orders'],
      ignore: ['jdbc:oracle:thin:scott/tiger@//localhost:1521/xe', 'jdbc:oracle:thin:@//db.shop.io:1521/orders'],
    },
  },
];
