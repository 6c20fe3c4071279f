// `kentan seed demo`: founds the fictional town 泽湖镇 with two budget years, as its people would have lived them.
import { type Command, Option } from 'commander';

export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description('found places with a past, for trying things out')
    .command('demo')
    .addOption(
      new Option(
        '--stage <stage>',
        'where the newest year is left: before its draft is handed in, or before its forum',
      )
        .choices(['drafting', 'forum'])
        .default('forum'),
    )
    .description('found the fictional town 泽湖镇 (Zehu); does nothing where it stands already')
    .action(async ({ stage }: { stage: 'drafting' | 'forum' }) => {
      const [{ NestFactory }, { AppModule }, { seedDemo }, { readConfig }] = await Promise.all([
        import('@nestjs/core'),
        import('../app/app.module.js'),
        import('../app/demo/seed-demo.js'),
        import('../platform/config.js'),
      ]);
      // A seed that a crash cuts short is begun anew: no commit of it needs to wait for the disk.
      process.env.PGOPTIONS ??= '-c synchronous_commit=off';
      const config = readConfig({ ...process.env, KENTAN_DEMO: '1' });
      const app = await NestFactory.createApplicationContext(AppModule.with(config), {
        logger: ['error'],
      });
      try {
        const founded = await seedDemo(app, stage);
        console.log(founded ? 'the demo town stands: /zehu' : 'the demo town stands already: /zehu');
      } finally {
        await app.close();
      }
    });
}
